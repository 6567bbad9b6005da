import type { Locale } from '../../ui/messages.ts';
import { StateMark } from '../../ui/StateMark.tsx';

interface WelcomeProps {
  locale: Locale;
  /** Whether it reads a page only when its reader clicks there. */
  isOnClick: boolean;
  /** Opens the example's next note. */
  onShow(): void;
  openSettings(): void;
  openSources(): void;
}

/** The first page a reader sees: what Riscontro does, tried at once, and what it reads, keeps and never sends. */
export function Welcome({ locale, isOnClick, onShow, openSettings, openSources }: WelcomeProps) {
  const { text } = locale;
  return (
    <>
      <header class="hero">
        <img src="/icon-128.png" width="56" height="56" alt="" />
        <h1>{text('welcome.title')}</h1>
        <p class="lead">{text('welcome.lead')}</p>
      </header>

      <section aria-labelledby="try">
        <h2 id="try">{text('welcome.try')}</h2>
        <p class="aside">{text('welcome.try-more')}</p>
        <article class="example">
          <h3>{text('welcome.example-title')}</h3>
          <p>{text('welcome.example-1')}</p>
          <p>{text('welcome.example-2')}</p>
        </article>
        <p class="buttons">
          <button type="button" class="main show" onClick={onShow}>
            {text('welcome.show')}
          </button>
        </p>
      </section>

      <section aria-labelledby="marks">
        <h2 id="marks">{text('welcome.marks')}</h2>
        <ul class="plain legend">
          {(['agrees', 'disputed', 'conflicts'] as const).map((state) => (
            <li key={state} class={state}>
              <StateMark state={state} />
              {text(`welcome.${state}`)}
            </li>
          ))}
        </ul>
        <p class="aside">{text('welcome.never-false')}</p>
      </section>

      <section class="promises">
        {(['reads', 'keeps', 'sends'] as const).map((promise) => (
          <p key={promise}>
            <strong>{text(`welcome.${promise}`)}</strong>{' '}
            {text(isOnClick && promise === 'reads' ? 'welcome.reads-on-click-more' : `welcome.${promise}-more`)}
          </p>
        ))}
      </section>

      <section>
        <p>{text('welcome.pin')}</p>
        <p class="buttons">
          <button type="button" onClick={openSources}>
            {text('panel.all-sources')}
          </button>
          <button type="button" onClick={openSettings}>
            {text('panel.settings')}
          </button>
        </p>
      </section>
    </>
  );
}
