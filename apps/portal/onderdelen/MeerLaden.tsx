import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { aantal, getal } from './opmaak';

interface Eigenschappen {
  van: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  getoond: number;
  totaal: number | null | undefined;
  /** One, and more of them. */
  wat: readonly [string, string];
}
/** More rows of a long list, and how many there are. */
export const MeerLaden = ({ van, getoond, totaal, wat }: Eigenschappen) => (
  <div className="meer-laden">
    <p role="status">
      {totaal != null && totaal > getoond && `${getal(getoond)} van `}
      {aantal(Math.max(getoond, totaal ?? 0), ...wat)} getoond
    </p>
    {van.hasNextPage && (
      <Button
        variant="outline"
        className="niet-afdrukken"
        loading={van.isFetchingNextPage}
        onClick={() => void van.fetchNextPage()}
      >
        Meer laden
      </Button>
    )}
  </div>
);
