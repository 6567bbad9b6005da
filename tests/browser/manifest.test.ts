import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifestOf = (name: string, mode = '') =>
  JSON.parse(
    readFileSync(new URL(`../../.output/${name}-mv3${mode}/manifest.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

describe.each(['chrome', 'firefox'])('the manifest for %s', (name) => {
  const manifest = manifestOf(name);

  it('asks for no more than the README explains', () => {
    const permissions = [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      ...(name === 'chrome' ? ['sidePanel'] : []),
    ];
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(permissions.sort());
    expect(manifest['host_permissions']).toEqual(['http://*/*', 'https://*/*', 'file:///*']);
  });

  it('asks for no site where it is built for readers who grant none', () => {
    const { host_permissions, content_scripts, ...others } = manifest;
    expect([host_permissions, content_scripts]).not.toContain(undefined);
    expect(manifestOf(name, '-on-click')).toEqual(others);
  });

  it('lets its own pages load nothing but its own files, and reach nobody', () => {
    const { extension_pages } = manifest['content_security_policy'] as { extension_pages: string };
    expect(Object.fromEntries(extension_pages.split('; ').map((rule) => rule.split(/ (.*)/)))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('gives pages no door: nothing they can load, nobody they can talk to, and its script in a world of its own', () => {
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest['content_scripts']).toEqual([
      { matches: ['http://*/*', 'https://*/*', 'file:///*'], js: ['gate.js'], run_at: 'document_idle' },
    ]);
  });

  it('gives the summary a place beside the page', () => {
    if (name === 'chrome') expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
    else expect(manifest['sidebar_action']).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(manifest['options_ui']).toMatchObject({ page: 'options.html', open_in_tab: true });
  });

  it('lets its reader change every key', () => {
    expect(Object.keys(manifest['commands'] as object).sort()).toEqual([
      '_execute_action',
      'next-note',
      'open-note',
      'previous-note',
    ]);
  });
});

describe('the permissions that readers and stores are told of', () => {
  const asked = ['chrome', 'firefox']
    .map((name) => manifestOf(name))
    .flatMap((manifest) => [...(manifest['permissions'] as string[]), ...(manifest['host_permissions'] as string[])]);

  it.each(['README.md', 'assets/store/permissions.md'])('%s gives a reason for each, and for no other', (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const part = text.split(/^#{2,3} .*permission.*$/im)[1]!.split(/^## /m)[0]!;
    // A heading, or the first cell of a row, that begins with a permission as code.
    const told = [...part.matchAll(/^(?:### |\| )(`.*?)(?: \||$)/gm)].flatMap(([, names]) =>
      [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect(told.sort()).toEqual([...new Set(asked)].sort());
  });
});
