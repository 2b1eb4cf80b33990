package swr_test

import (
	"slices"
	"testing"
)

// ProbeResponse is like the SDK's types for answers.
type ProbeResponse struct {
	Number         *int32       `json:"number,omitempty"`
	List           *[]ProbeItem `json:"list,omitempty"`
	HttpStatusCode int          `json:"-"`
}

type ProbeItem struct {
	Tag string `json:"Tag"`
}

func TestWhatDiffersFromTheTypesIsFound(t *testing.T) {
	for body, wanted := range map[string][]string{
		`{"number":1,"list":[{"Tag":"a"}]}`: nil,
		`{}`:                                nil,
		`{"number":"1"}`:                    {"Probe number is no int32"},
		`{"number":2147483648}`:             {"Probe number is no int32"},
		`{"number":null}`:                   {"Probe number is null"},
		`{"list":[{"tag":"a"}]}`:            {"Probe list[].tag is not in the SDK"},
		`{"list":[{"Tag":"a","more":1}]}`:   {"Probe list[].more is not in the SDK"},
		`{"list":{}}`:                       {"Probe list is no list: map[]"},
		`{"list":["a"]}`:                    {"Probe list[] is no object: a"},
		`{} {}`:                             {"Probe is followed by something"},
		`<html>`:                            {"Probe is no JSON: invalid character '<' looking for beginning of value"},
	} {
		if is := newRecord().add(ProbeResponse{}, []byte(body)); !slices.Equal(is, wanted) {
			t.Errorf("%s: %q instead of %q", body, is, wanted)
		}
	}
}

func TestWhatNoAnswerHadIsFound(t *testing.T) {
	record := newRecord()
	record.add(ProbeResponse{}, []byte(`{"list":[]}`))
	for _, gap := range []string{
		"Absent was not called", "Probe number is never answered", "Probe list[] is never answered",
		"no longer so: ListRepositoryTags [].deleted is null",
	} {
		if gaps := record.gaps([]string{"Probe", "Absent"}); !slices.Contains(gaps, gap) {
			t.Errorf("%q is not among %q", gap, gaps)
		}
	}
	record.add(ProbeResponse{Number: of(int32(1))}, []byte(`{"number":1,"list":[{"Tag":"a"}]}`))
	for _, gap := range record.gaps([]string{"Probe"}) {
		if gap[:5] == "Probe" {
			t.Errorf("still found: %s", gap)
		}
	}
}
