import net from 'node:net';

/** Below the ports that Linux and macOS hand out themselves, so that nothing that listens on port 0 comes to sit here meanwhile. */
const [LAAGSTE, HOOGSTE] = [15_000, 32_000];

const isVrij = (port: number): Promise<boolean> =>
  new Promise((klaar) => {
    const s = net.createServer();
    s.once('error', () => klaar(false)).listen(port, '127.0.0.1', () => s.close(() => klaar(true)));
  });

/** A port for a program that is to listen there later, and perhaps again after it was stopped. */
export async function vrijePoort(): Promise<number> {
  for (;;) {
    const port = LAAGSTE + Math.floor(Math.random() * (HOOGSTE - LAAGSTE));
    if (await isVrij(port)) return port;
  }
}
