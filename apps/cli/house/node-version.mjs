// Old syntax on purpose: this file must load on any Node that knows modules.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    'Dit portaal heeft Node.js 20.19 of nieuwer nodig en dit is ' +
      process.versions.node +
      ': installeer een nieuwere versie van https://nodejs.org en start opnieuw.',
  );
  process.exit(1);
}
