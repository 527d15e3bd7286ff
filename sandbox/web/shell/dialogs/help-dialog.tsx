import './help-dialog.css';
import { Dialog } from '../../ui/dialog.tsx';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Ctrl', 'K'], 'Go to a channel by its name'],
  [['Alt', '↑'], 'The channel above'],
  [['Alt', '↓'], 'The channel below'],
  [['A–Z'], 'Anywhere: start a message'],
  [['/'], 'In the message box: app commands'],
  [['↑', '↓'], 'In lists, menus and messages: move'],
  [['Enter'], 'Send, choose, open'],
  [['Shift', 'Enter'], 'In the message box: a new line'],
  [['Shift', 'F10'], 'On a message or a name: its menu'],
  [['Esc'], 'Close what is open'],
  [['?'], 'This list'],
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="help-dialog">
        {keys.map(([together, what]) => (
          <div key={what}>
            <dt>
              {together.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
