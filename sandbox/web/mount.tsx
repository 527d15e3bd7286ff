import './styles/tokens.css';
import './styles/base.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { Store, StoreContext } from './client/store.ts';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');
const store = new Store();
render(
  <StoreContext.Provider value={store}>
    <App />
  </StoreContext.Provider>,
  page,
);
