import unused_tags


def test_unused_tags_go_even_if_the_service_is_busy(emulator):
    emulator.seed({"name": "team-py", "repositories": [{"name": "web", "images": [{"tags": ["v1", "v2"]}]}]})
    emulator.fault({"match": {"operation": "DeleteRepoTag"}, "error": {"status": 429}, "times": 1})
    unused_tags.delete(emulator.client(), "team-py", "web", used=["v2"])
    assert [entry["status"] for entry in emulator.journal("DeleteRepoTag")] == [429, 204]
