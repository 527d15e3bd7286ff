import './arriving.css';
import { useSlice } from '../../client/store.ts';
import { linkLostWords } from './banners.tsx';

/** Shown in place of the page until the first scene arrives. */
export function Arriving() {
  const isLost = useSlice((state) => state.link === 'lost');
  const as = useSlice((state) => state.as);
  return (
    <main class="arriving">
      <h1>Goosebump Moments sandbox</h1>
      {isLost ? (
        <>
          <p role="alert">{linkLostWords}</p>
          <p>
            Perhaps nobody here is called “{as}”. If so, <a href="/">start over</a>.
          </p>
        </>
      ) : (
        <p role="status">Connecting…</p>
      )}
    </main>
  );
}
