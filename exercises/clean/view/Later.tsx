// What only later stages draw: fetched after the first picture.
export { Rows } from './Rows.tsx';
export { Trail } from './Trail.tsx';
