import { useState } from 'preact/hooks';
import { useMedia } from '../../browser/use-media.ts';
import { useRemembered } from '../../browser/use-remembered.ts';

type DrawerName = 'places' | 'people' | 'panel';

/** Which columns there are at this width, and which one lies over the page as a drawer. */
export interface Frame {
  readonly isPhone: boolean;
  readonly drawer: DrawerName | undefined;
  /** Whether it is beside the channel. */
  readonly hasPeople: boolean;
  readonly hasPanel: boolean;
  openPlaces(): void;
  togglePeople(): void;
  togglePanel(): void;
  closeDrawer(): void;
}

const kept = ['open', 'closed'] as const;
const closedAtFirst = ['closed', 'open'] as const;

export function useFrame(): Frame {
  const [people, setPeople] = useRemembered('people', kept);
  const [panel, setPanel] = useRemembered('panel', closedAtFirst);
  const [drawer, setDrawer] = useState<DrawerName>();
  const isPhone = useMedia('(max-width: 639.98px)');
  // Below 1200 px it is under the channel, which takes height.
  const panelFits = useMedia('(min-width: 1200px), (min-width: 640px) and (min-height: 560px)');
  const hasPanel = panel === 'open' && panelFits;
  const roomForPeople = useMedia('(min-width: 900px)');
  const roomForBoth = useMedia('(max-width: 1199.98px), (min-width: 1400px)');
  const peopleFit = roomForPeople && (!hasPanel || roomForBoth);
  const toggled = (name: DrawerName) => setDrawer(drawer === name ? undefined : name);
  // A wider window has room for what was a drawer.
  const fitsNow = { places: !isPhone, people: peopleFit, panel: panelFits };
  return {
    isPhone,
    drawer: drawer && !fitsNow[drawer] ? drawer : undefined,
    hasPeople: people === 'open' && peopleFit,
    hasPanel,
    openPlaces: () => setDrawer('places'),
    togglePeople: () => (peopleFit ? setPeople(people === 'open' ? 'closed' : 'open') : toggled('people')),
    togglePanel: () => (panelFits ? setPanel(panel === 'open' ? 'closed' : 'open') : toggled('panel')),
    closeDrawer: () => setDrawer(undefined),
  };
}
