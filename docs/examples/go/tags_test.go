package tags

import (
	"slices"
	"testing"
)

func TestUnusedTagsGoEvenIfTheServiceIsBusy(t *testing.T) {
	emulator := startEmulator(t)
	images := []values{{"tags": []string{"v1", "v2"}}}
	emulator.seed(values{"name": "team-go", "repositories": []values{{"name": "web", "images": images}}})
	emulator.fault("DeleteRepoTag", values{"error": values{"status": 429}, "times": 1})
	if err := DeleteUnused(emulator.client(), "team-go", "web", []string{"v2"}); err != nil {
		t.Fatal(err)
	}
	if statuses := emulator.statuses("DeleteRepoTag"); !slices.Equal(statuses, []int{429, 204}) {
		t.Errorf("the deletions were answered with %v", statuses)
	}
}
