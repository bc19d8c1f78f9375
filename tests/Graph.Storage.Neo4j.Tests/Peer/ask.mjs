// Serves @neo4j/graphql over a Neo4j server: arguments are the SDL's file and the server's Bolt address, user and password
// (or neither). Prints "ready", then answers each request that comes as a line of JSON by a line of JSON.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { graphql } from "graphql";
import neo4j from "neo4j-driver";

// The library wants APOC in the server, of which reading calls one function: it rewrites a date-time's text from one ISO
// format to another. APOC comes with neither the server of the tests nor any package that they can install. For instants in
// UTC, as the store writes them, all that it does is to leave zeros at the end of a fraction out (.590 becomes .59).
const CONVERT = /apoc\.date\.convertFormat\((toString\([\w.`]+\)), 'iso_zoned_date_time', 'iso_offset_date_time'\)/g;

const withoutZeros = (json) => json.replace(/("\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d*?)0+Z"/g, '$1Z"');

function withoutApoc(driver) {
  const session = driver.session.bind(driver);
  driver.session = (...options) => {
    const opened = session(...options);
    const executeRead = opened.executeRead.bind(opened);
    opened.executeRead = (work, settings) =>
      executeRead((tx) => work({ run: (query, parameters) => tx.run(query.replace(CONVERT, "$1"), parameters) }), settings);
    return opened;
  };
  return driver;
}

const [sdl, bolt, user, password] = process.argv.slice(2);
const driver = withoutApoc(neo4j.driver(bolt, user ? neo4j.auth.basic(user, password) : undefined));
// Without the filters that version 7 deprecates, the schema of this model is made in half the time.
const features = {
  excludeDeprecatedFields: {
    aggregationFilters: true, aggregationFiltersOutsideConnection: true, attributeFilters: true, mutationOperations: true, relationshipFilters: true,
  },
};
const schema = await new Neo4jGraphQL({ typeDefs: readFileSync(sdl, "utf8"), driver, features }).getSchema();
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const { query, variables } = JSON.parse(line);
  const answer = await graphql({ schema, source: query, variableValues: variables, contextValue: {} });
  console.log(withoutZeros(JSON.stringify(answer)));
}
await driver.close();
