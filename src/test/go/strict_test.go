package swr_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// deliberate lists where answers differ from the SDK's types on purpose, and why. An entry that no answer needs fails,
// so that the list stays true.
var deliberate = map[string]string{
	"ListNamespaces namespaces[].access_user_count is not in the SDK": "in answers of the live service; the Terraform provider reads it",
	"ListNamespaces namespaces[].repo_count is not in the SDK":        "in answers of the live service; the Terraform provider reads it",
	"ListRepoDetails repos[].status is never answered":                "the Terraform provider's documents say that own repositories come without it",
	"ListRepoAccessories accessories is null":                         "an image without accessories; the live service answers null, too",
	"ListTriggersDetails [].trigger_history is null":                  "the live service answers null in the list",
	"ListRepositoryTags [].deleted is null":                           "the live service answers null, always",
	"CreateManualImageSyncRepo [] is never answered":                  "the list is empty on success",
}

// answers keeps what the operations have answered in the whole run.
var answers = newRecord()

type record struct {
	operations  map[string]bool
	fields      map[string]bool // whether a field of an answer was there, by its place
	differences map[string]bool
}

func newRecord() *record {
	return &record{operations: map[string]bool{}, fields: map[string]bool{}, differences: map[string]bool{}}
}

// lastBody is what the server has sent last: tests run one after the other.
var lastBody []byte

// bodies is a transport of the SDK's client that remembers the bodies of answers.
type bodies struct{}

func (bodies) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	lastBody, err = io.ReadAll(response.Body)
	response.Body = io.NopCloser(bytes.NewReader(lastBody))
	return response, err
}

// strictly calls an operation of the SDK and compares the bytes of its answer with the SDK's type: a key that the type
// does not have and a value of another kind fail, which the SDK itself lets pass.
func strictly[Q, A any](t *testing.T, call func(*Q) (*A, error), request *Q) *A {
	t.Helper()
	answer, err := call(request)
	if err != nil {
		t.Fatalf("%T: %v", *request, err)
	}
	differences := answers.add(*answer, lastBody)
	if len(differences) > 0 {
		t.Errorf("%T:\n%s\nin %s", *answer, strings.Join(differences, "\n"), lastBody)
	}
	return answer
}

// add takes an answer down and tells of differences that are not deliberate.
func (r *record) add(answer any, body []byte) []string {
	shape := reflect.TypeOf(answer)
	operation := strings.TrimSuffix(shape.Name(), "Response")
	r.operations[operation] = true
	walk := comparison{operation: operation, record: r}
	if field, found := shape.FieldByName("Body"); found {
		walk.text(body, "", field.Type)
	} else if len(body) > 0 {
		walk.text(body, "", shape)
	}
	value := reflect.ValueOf(answer)
	for i := range shape.NumField() {
		name := key(shape.Field(i))
		if name != "" && name != "body" { // also what came in a header
			walk.answered(name, !value.Field(i).IsZero())
		}
	}
	return walk.differences
}

// comparison of one answer with a type.
type comparison struct {
	operation   string
	record      *record
	differences []string
}

func (c *comparison) text(body []byte, place string, shape reflect.Type) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		c.differs(place, "is no JSON: "+err.Error())
		return
	}
	if _, err := decoder.Token(); err != io.EOF {
		c.differs(place, "is followed by something")
	}
	c.value(value, place, shape)
}

func (c *comparison) differs(place, how string) {
	difference := strings.TrimSpace(c.operation+" "+place) + " " + how
	c.record.differences[difference] = true
	if _, agreed := deliberate[difference]; !agreed {
		c.differences = append(c.differences, difference)
	}
}

// answered notes a field; once in the run is enough.
func (c *comparison) answered(place string, there bool) {
	field := c.operation + " " + place
	c.record.fields[field] = c.record.fields[field] || there
}

func (c *comparison) value(value any, place string, shape reflect.Type) {
	for shape.Kind() == reflect.Pointer {
		shape = shape.Elem()
	}
	if value == nil {
		c.differs(place, "is null")
		return
	}
	switch {
	case shape.Kind() == reflect.Interface: // anything will do
	case shape.Kind() == reflect.Struct && isEnum(shape):
		c.value(value, place, shape.Field(0).Type)
	case shape.Kind() == reflect.Struct:
		c.object(value, place, shape)
	case shape.Kind() == reflect.Slice:
		list, fits := value.([]any)
		if !fits {
			c.differs(place, fmt.Sprintf("is no list: %v", value))
		}
		c.answered(place+"[]", len(list) > 0)
		for _, item := range list {
			c.value(item, place+"[]", shape.Elem())
		}
	case shape.Kind() == reflect.Map:
		object, fits := value.(map[string]any)
		if !fits {
			c.differs(place, fmt.Sprintf("is no object: %v", value))
		}
		for _, entry := range object {
			c.value(entry, place+"{}", shape.Elem())
		}
	default:
		c.scalar(value, place, shape)
	}
}

// scalar has encoding/json decide, which refuses texts for numbers and numbers that are too large for the type.
func (c *comparison) scalar(value any, place string, shape reflect.Type) {
	text, err := json.Marshal(value)
	if err == nil {
		err = json.Unmarshal(text, reflect.New(shape).Interface())
	}
	if err != nil {
		c.differs(place, "is no "+shape.String())
	}
}

func (c *comparison) object(value any, place string, shape reflect.Type) {
	object, fits := value.(map[string]any)
	if !fits {
		c.differs(place, fmt.Sprintf("is no object: %v", value))
		return
	}
	known := map[string]reflect.Type{}
	for i := range shape.NumField() {
		if name := key(shape.Field(i)); name != "" {
			_, there := object[name]
			known[name] = shape.Field(i).Type
			c.answered(inside(place, name), there)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		field, found := known[name]
		if !found {
			c.differs(inside(place, name), "is not in the SDK")
			continue
		}
		c.value(object[name], inside(place, name), field)
	}
}

func inside(place, name string) string {
	return strings.TrimPrefix(place+"."+name, ".")
}

// key is the name of a field in JSON, empty if it has none.
func key(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	if name == "-" {
		return ""
	}
	return name
}

// isEnum tells the SDK's types for one of some values: a single field that nobody else can see.
func isEnum(shape reflect.Type) bool {
	return shape.NumField() == 1 && !shape.Field(0).IsExported()
}

// gaps tells what a whole run has left open: operations that nothing called, fields that no answer had, and entries of
// the list of deliberate differences that nothing needs.
func (r *record) gaps(operations []string) []string {
	var gaps []string
	for _, operation := range operations {
		if !r.operations[operation] {
			gaps = append(gaps, operation+" was not called")
		}
	}
	for _, field := range slices.Sorted(maps.Keys(r.fields)) {
		gap := field + " is never answered"
		if _, agreed := deliberate[gap]; !r.fields[field] && !agreed {
			gaps = append(gaps, gap)
		}
		r.differences[gap] = !r.fields[field]
	}
	for _, difference := range slices.Sorted(maps.Keys(deliberate)) {
		if !r.differences[difference] {
			gaps = append(gaps, "no longer so: "+difference)
		}
	}
	return gaps
}

// sharedOperations are those of the shared edition in the contract that the server is built by.
func sharedOperations() ([]string, error) {
	text, err := os.ReadFile("../resources/contract/operations.json")
	if err != nil {
		return nil, err
	}
	var contract struct {
		Operations []struct{ Name, Edition string }
	}
	if err := json.Unmarshal(text, &contract); err != nil {
		return nil, err
	}
	var names []string
	for _, operation := range contract.Operations {
		if operation.Edition == "shared" {
			names = append(names, operation.Name)
		}
	}
	return names, nil
}
