import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports are found by the address that they were published at. */
export class Addresses1796600000000 implements MigrationInterface {
  name = 'Addresses1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADDRESSES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reports DROP COLUMN address; DROP FUNCTION caveat_address;');
  }
}

const ADDRESSES = `
  -- The form in which addresses are compared. Two are the same where they differ only in the case of scheme and host, the
  -- port that the scheme has anyway, slashes at the end of the path, the fragment, or utm_ parameters, which say by which
  -- way a reader came. Everything else may lead elsewhere: the path's case, other parameters, their order, http or https.
  CREATE FUNCTION caveat_address(url text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT COALESCE(
      (SELECT regexp_replace(lower(p[1] || '://' || p[2]), '^(http://.*):80$|^(https://.*):443$', '\\1\\2')
          || rtrim(p[3], '/')
          || COALESCE('?' || (
            SELECT string_agg(parameter, '&' ORDER BY place)
            FROM unnest(string_to_array(p[4], '&')) WITH ORDINALITY parts (parameter, place)
            WHERE parameter <> '' AND parameter !~* '^utm_'
          ), '')
        FROM regexp_match(url, '^(https?)://([^/?#]*)([^?#]*)(?:[?]([^#]*))?', 'i') p),
      url
    )
  $$;

  ALTER TABLE reports ADD COLUMN address text GENERATED ALWAYS AS (caveat_address(url)) STORED;
  -- By hash, for an address may be longer than a B-tree takes.
  CREATE INDEX reports_by_address ON reports USING hash (address);
`;
