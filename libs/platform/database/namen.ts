import { DefaultNamingStrategy } from 'typeorm';

const snake = (naam: string): string => naam.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Table and column names are the class and property names in snake_case, so that SQL and code read alike. */
export class SnakeNamen extends DefaultNamingStrategy {
  override tableName(target: string, custom?: string): string {
    return custom ?? snake(target);
  }
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, custom ?? property].join('_'));
  }
}
