import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../assets/store/pictures/', import.meta.url);

/** From a PNG's header: its size, and its colour type, which is 2 for colours without transparency. */
const headerOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20), colour: png[25] });

const pictures = readdirSync(folder).map((name) => ({ name, png: readFileSync(new URL(name, folder)) }));

it('the stores get one to five screenshots and the small tile', () => {
  const screenshots = pictures.filter(({ name }) => name !== 'tile.png');
  expect(screenshots.length).toBeGreaterThan(0);
  expect(screenshots.length).toBeLessThanOrEqual(5);
  expect(pictures.length).toBe(screenshots.length + 1);
});

it.each(pictures)('$name has the size and the colours that the stores want', ({ name, png }) => {
  const size = name === 'tile.png' ? { width: 440, height: 280 } : { width: 1280, height: 800 };
  expect(headerOf(png)).toEqual({ ...size, colour: 2 });
  expect(png.length).toBeLessThan(250_000);
});
