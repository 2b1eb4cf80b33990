package swr_test

import (
	"net/http"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

func rule(number string, selectors ...model.TagSelector) model.Rule {
	params := any(map[string]any{"num": number})
	return model.Rule{Template: model.GetRuleTemplateEnum().TAG_RULE, Params: &params,
		TagSelectors: append([]model.TagSelector{}, selectors...)}
}

func TestARetentionPolicy(t *testing.T) {
	p := newPlace(t)
	for _, tag := range []string{"v1", "latest", "v2"} {
		p.push(t, tag, newImage(tag))
	}
	keep := rule("1", model.TagSelector{Kind: "label", Pattern: "latest"})

	created := strictly(t, p.swr.CreateRetention, &model.CreateRetentionRequest{
		Namespace: p.organization, Repository: p.repository,
		Body: &model.CreateRetentionRequestBody{Algorithm: "or", Rules: []model.Rule{keep}}})
	positive(t, "id", *created.Id)
	equal(t, "CreateRetention", created,
		&model.CreateRetentionResponse{Id: created.Id, HttpStatusCode: http.StatusCreated})
	equal(t, "ListRetentions", strictly(t, p.swr.ListRetentions,
		&model.ListRetentionsRequest{Namespace: p.organization, Repository: p.repository}),
		&model.ListRetentionsResponse{
			Body:           &[]model.Retention{{Algorithm: "or", Id: *created.Id, Rules: []model.Rule{keep}, Scope: ""}},
			HttpStatusCode: http.StatusOK})
	show := &model.ShowRetentionRequest{
		Namespace: p.organization, Repository: p.repository, RetentionId: *created.Id}
	equal(t, "ShowRetention", strictly(t, p.swr.ShowRetention, show), &model.ShowRetentionResponse{
		Algorithm: of("or"), Id: created.Id, Rules: &[]model.Rule{keep}, Scope: of(""), HttpStatusCode: http.StatusOK})

	history := strictly(t, p.swr.ListRetentionHistories, &model.ListRetentionHistoriesRequest{
		Namespace: p.organization, Repository: p.repository, Limit: of("10"), Offset: of("0")})
	log := (*history.RetentionLog)[0]
	positive(t, "id", log.Id)
	moment(t, "created_at", log.CreatedAt)
	equal(t, "ListRetentionHistories", history, &model.ListRetentionHistoriesResponse{
		RetentionLog: &[]model.RetentionLog{{
			CreatedAt: log.CreatedAt, Id: log.Id, Namespace: p.organization, Repo: repositoryName, RetentionId: *created.Id,
			RuleType: `{"template":"tag_rule","params":{"num":"1"},"tag_selectors":[{"kind":"label","pattern":"latest"}]}`,
			Tag:      "v1"}},
		Total: of(int32(1)), ContentRange: of("0-1/1"), HttpStatusCode: http.StatusOK})

	other := rule("5")
	equal(t, "UpdateRetention", strictly(t, p.swr.UpdateRetention, &model.UpdateRetentionRequest{
		Namespace: p.organization, Repository: p.repository, RetentionId: *created.Id,
		Body: &model.UpdateRetentionRequestBody{Algorithm: "or", Rules: []model.Rule{other}}}),
		&model.UpdateRetentionResponse{HttpStatusCode: http.StatusCreated})
	equal(t, "what has changed", *strictly(t, p.swr.ShowRetention, show).Rules, []model.Rule{other})

	deletion := &model.DeleteRetentionRequest{
		Namespace: p.organization, Repository: p.repository, RetentionId: *created.Id}
	equal(t, "DeleteRetention", strictly(t, p.swr.DeleteRetention, deletion),
		&model.DeleteRetentionResponse{HttpStatusCode: http.StatusOK})
	_, err := p.swr.DeleteRetention(deletion)
	refused(t, err, http.StatusBadRequest, "SVCSTG.SWR.4000306")
}

func TestATrigger(t *testing.T) {
	p := newPlace(t)
	equal(t, "CreateTrigger", strictly(t, p.swr.CreateTrigger, &model.CreateTriggerRequest{
		Namespace: p.organization, Repository: p.repository,
		Body: &model.CreateTriggerRequestBody{
			Action: "update", AppType: "statefulsets", Application: "web", ClusterId: of("c-1"), ClusterName: of("dev"),
			ClusterNs: "shop", Condition: "v.*", Container: of("main"), Enable: "true", Name: "deploy",
			TriggerMode: of("cce"), TriggerType: "regular"}}),
		&model.CreateTriggerResponse{HttpStatusCode: http.StatusCreated})
	p.push(t, "v1", newImage("a layer"))

	show := &model.ShowTriggerRequest{Namespace: p.organization, Repository: p.repository, Trigger: "deploy"}
	shown := strictly(t, p.swr.ShowTrigger, show)
	firing := (*shown.TriggerHistory)[0]
	moment(t, "created_at", *shown.CreatedAt)
	moment(t, "created_at of the history", firing.CreatedAt)
	equal(t, "ShowTrigger", shown, &model.ShowTriggerResponse{
		Action: of("update"), AppType: of("statefulsets"), Application: of("web"), ClusterId: of("c-1"),
		ClusterName: of("dev"), ClusterNs: of("shop"), Condition: of("v.*"), Container: of("main"),
		CreatedAt: shown.CreatedAt, CreatorName: p.shown.CreatorName, Enable: of("true"), Name: of("deploy"),
		TriggerHistory: &[]model.TriggerHistories{{
			Action: "update", AppType: "statefulsets", Application: "web", ClusterId: "c-1", ClusterName: "dev",
			ClusterNs: "shop", Condition: "v.*", Container: "main", CreatedAt: firing.CreatedAt,
			CreatorName: *p.shown.CreatorName, Detail: firing.Detail, Result: "success", Tag: "v1"}},
		TriggerMode: of("cce"), TriggerType: of("regular"), HttpStatusCode: http.StatusOK})
	equal(t, "ListTriggersDetails", strictly(t, p.swr.ListTriggersDetails,
		&model.ListTriggersDetailsRequest{Namespace: p.organization, Repository: p.repository}),
		&model.ListTriggersDetailsResponse{
			Body: &[]model.Trigger{{
				Action: "update", AppType: "statefulsets", Application: "web", ClusterId: "c-1", ClusterName: "dev",
				ClusterNs: "shop", Condition: "v.*", Container: "main", CreatedAt: *shown.CreatedAt,
				CreatorName: *p.shown.CreatorName, Enable: "true", Name: "deploy", TriggerMode: "cce",
				TriggerType: "regular"}},
			HttpStatusCode: http.StatusOK})

	equal(t, "UpdateTrigger", strictly(t, p.swr.UpdateTrigger, &model.UpdateTriggerRequest{
		Namespace: p.organization, Repository: p.repository, Trigger: "deploy",
		Body: &model.UpdateTriggerRequestBody{Enable: "false"}}),
		&model.UpdateTriggerResponse{HttpStatusCode: http.StatusCreated})
	equal(t, "what has changed", *strictly(t, p.swr.ShowTrigger, show).Enable, "false")
	equal(t, "DeleteTrigger", strictly(t, p.swr.DeleteTrigger, &model.DeleteTriggerRequest{
		Namespace: p.organization, Repository: p.repository, Trigger: "deploy"}),
		&model.DeleteTriggerResponse{HttpStatusCode: http.StatusNoContent})
	_, err := p.swr.ShowTrigger(show)
	refused(t, err, http.StatusNotFound, "SVCSTG.SWR.4040126")
}
