/** Whether all scenes play over PostgreSQL: `npm run test:postgres`. */
export const OVER_POSTGRES = process.env.TEST_STORE === 'postgres';
