// Preloaded (--import) in the processes that npm start and npm test start: when those are gone, whatever way, these go too.
if (process.channel && process.env.PORTAAL_PARENT === String(process.ppid)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 10_000).unref();
  });
  process.channel.unref();
}
