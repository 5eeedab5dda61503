/** Everything jest loads becomes CommonJS: our TypeScript, and those node_modules files that are ES modules. */
const crypto = require('node:crypto');
const fs = require('node:fs');
const swc = require('@swc/core');
const ESM = /^\s*(import\s*[\w{*'"(]|export\s*[\w{*])|import\.meta/m;
const self = fs.readFileSync(__filename);
const ts = {
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, hidden: { jest: true } },
  keepClassNames: true,
};
const js = { target: 'es2022', parser: { syntax: 'ecmascript' }, keepClassNames: true };

module.exports = {
  process(src, file) {
    const isTs = file.endsWith('.ts');
    if (!isTs && !ESM.test(src)) return { code: src };
    const { code, map } = swc.transformSync(src, {
      filename: file,
      swcrc: false,
      configFile: false,
      sourceMaps: isTs,
      module: { type: 'commonjs' },
      jsc: isTs ? ts : js,
    });
    return { code, map };
  },
  getCacheKey: (src, file, o) =>
    crypto
      .createHash('sha1')
      .update(self)
      .update(src)
      .update('\0')
      .update(file)
      .update(o.instrument ? 'i' : '')
      .digest('hex'),
};
