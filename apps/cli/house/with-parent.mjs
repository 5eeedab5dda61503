// Preloaded (--import) in every process that npm start starts: when npm start is gone, whatever way, this process goes too.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
process.channel?.unref();
