import { Icon } from '../ui/Icon.tsx';
import type { Locale } from '../ui/messages.ts';

interface NoticeCardProps {
  heading: string;
  text: string;
  locale: Locale;
  onClose(): void;
}

/** A card that says why there is no note. */
export function NoticeCard({ heading, text, locale, onClose }: NoticeCardProps) {
  return (
    <div class="card" role="dialog" tabIndex={-1} lang={locale.language} aria-labelledby="label-0">
      <section>
        <h2 id="label-0">{heading}</h2>
        <p class="counts">{text}</p>
      </section>
      <button class="tool close" type="button" aria-label={locale.text('card.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
