// Command go-dotenv reads one dotenv file with godotenv and with Docker Compose's parser, and prints what each got.
package main

import (
	"bytes"
	"encoding/json"
	"os"

	compose "github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/joho/godotenv"
)

func main() {
	file, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	fromGodotenv, err := godotenv.Parse(bytes.NewReader(file))
	if err != nil {
		panic(err)
	}
	fromCompose, err := compose.ParseWithLookup(bytes.NewReader(file), os.LookupEnv)
	if err != nil {
		panic(err)
	}
	both := map[string]map[string]string{"godotenv": fromGodotenv, "compose": fromCompose}
	if err := json.NewEncoder(os.Stdout).Encode(both); err != nil {
		panic(err)
	}
}
