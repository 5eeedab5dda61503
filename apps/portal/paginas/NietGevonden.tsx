import { Linkknop } from '../onderdelen/Links';
import { Pagina } from '../onderdelen/Pagina';

/** The same page for what does not exist and for what someone may not see: the difference would tell too much. */
export const NietGevonden = () => (
  <Pagina titel="Niet gevonden">
    <div className="smal">
      <p>
        Deze pagina bestaat niet, of hoort niet bij uw organisatie. Klopt het adres? Kies dan een andere rol of vraag uw
        beheerder om toegang.
      </p>
      <div className="knoppen">
        <Linkknop to="/">Naar Mijn taken</Linkknop>
      </div>
    </div>
  </Pagina>
);
