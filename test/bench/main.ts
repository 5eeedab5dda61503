import 'reflect-metadata';

const METINGEN: Record<string, () => Promise<{ meet(): Promise<void> }>> = {
  inlezen: () => import('./inlezen.js'),
  lezen: () => import('./lezen.js'),
  tarieven: () => import('./tarieven.js'),
  signalen: () => import('./signalen.js'),
  spuk: () => import('./spuk.js'),
  trajecten: () => import('./trajecten.js'),
};
const naam = process.argv[2] ?? '';
const laad = METINGEN[naam];
if (!laad) {
  console.error(`npm run bench -- NAAM, met NAAM een van: ${Object.keys(METINGEN).join(', ')}`);
  process.exit(2);
}
await (await laad()).meet();
process.exit();
