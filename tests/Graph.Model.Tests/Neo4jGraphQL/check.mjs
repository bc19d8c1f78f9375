// Loads the SDL named by the first argument into @neo4j/graphql and prints what it made of it, as JSON:
// the fields of Query, and of every object type.
import { readFileSync } from "node:fs";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { isObjectType } from "graphql";

const typeDefs = readFileSync(process.argv[2], "utf8");
try {
  const schema = await new Neo4jGraphQL({ typeDefs }).getSchema();
  const types = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith("__")) types[type.name] = Object.keys(type.getFields());
  }
  console.log(JSON.stringify(types));
} catch (errors) {
  for (const error of [errors].flat()) console.error(error.message ?? error);
  process.exit(1);
}
