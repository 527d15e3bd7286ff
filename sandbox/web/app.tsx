import { Composer } from './composer/composer.tsx';
import { composerId } from './composer/composer-focus.ts';
import { FormHost } from './forms/form-host.tsx';
import { MessageMenuProvider } from './menus/message-menu.tsx';
import { UserMenuProvider } from './menus/user-menu.tsx';
import { MessageList } from './messages/list/message-list.tsx';
import { Notices } from './shell/notices/notices.tsx';
import { Shell } from './shell/shell.tsx';

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
