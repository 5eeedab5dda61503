/** Grey lines in the place of what is coming; says so to a screen reader. */
export const Laden = ({ regels = 4, wat = 'De gegevens worden opgehaald' }: { regels?: number; wat?: string }) => (
  <div className="laden" role="status">
    <span className="alleen-voorlezen">{wat}…</span>
    {Array.from({ length: regels }, (_, i) => (
      <span key={i} className="laadregel" aria-hidden />
    ))}
  </div>
);

export const Laadpagina = () => (
  <div className="laadpagina">
    <Laden regels={6} wat="De pagina wordt geladen" />
  </div>
);
