import { Composer } from './composer/composer.tsx';
import { FormHost } from './forms/form-host.tsx';
import { MessageList } from './messages/message-list.tsx';
import { composerId } from './shell/message-box.ts';
import { MessageMenuProvider } from './shell/message-menu.tsx';
import { Notices } from './shell/notices.tsx';
import { Shell } from './shell/shell.tsx';
import { UserMenuProvider } from './shell/user-menu.tsx';

/** The whole page: a Discord client around one channel. */
export function App() {
  return (
    <UserMenuProvider>
      <MessageMenuProvider>
        <Shell>
          <MessageList />
          <Notices />
          <div id={composerId} class="shell-composer" tabIndex={-1}>
            <Composer />
          </div>
        </Shell>
        <FormHost />
      </MessageMenuProvider>
    </UserMenuProvider>
  );
}
