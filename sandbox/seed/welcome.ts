import type { Channels } from '../community.ts';

/** What Ana, the owner, tells everyone who comes in. */
export function welcome({ moments }: Channels, { empty }: { readonly empty: boolean }): string {
  const first = empty
    ? `- **Share the first moment.** Go to <#${moments.id}>, type \`/\` and choose **moment share**. Any title of a film will do, in any script: try \`yedinci kogus\` or \`7번방\`.`
    : `- **Meet the moments** in <#${moments.id}>. Their scenes are hidden: press one to read it. Then press **Goosebumps**, or **Reply**.\n` +
      '- **Share your own.** Type `/` and choose **moment share**. Any title of a film will do, in any script: try `yedinci kogus` or `7번방`.';
  return [
    '## Welcome to Goosebump Cinema 🪿',
    'This is a little Discord on your own machine, and the bot in it is the real one. Nothing leaves this place, so try whatever you like:',
    first,
    '- **Look a film up** with **film info**, then open its **Lineage** and see how one story travels.',
    '- **Be somebody else.** Press your name at the bottom left (on a phone, first ☰ at the top), or open a second window beside this one: two people, live. What only they see is in Turkish for Elif and in Spanish for Sofía, and so are the names of commands; what everybody sees is in the server’s language.',
    '- **Look behind the curtain.** The developer panel shows all that the bot and Discord say to each other, and makes trouble when asked.',
    'Bring tissues. 💛',
  ].join('\n');
}
