"""Quotas, figures and feature gates; four of the gates the Java client on Maven Central does not have."""

import datetime

import pytest
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkswr.v2 import (
    ListQuotasRequest,
    ReportData,
    ShowDomainOverviewRequest,
    ShowDomainResourceReportsRequest,
    ShowQuota,
    ShowShareFeatureGatesRequest,
    ShowShareFeatureGatesResponse,
)
from registry import Image

GATES = {
    "enable_experience": False,
    "enable_hss_service": False,
    "enable_image_scan": False,
    "enable_sm3": False,
    "enable_image_sync": True,
    "enable_cci_service": True,
    "enable_image_label": False,
    "enable_pipeline": False,
    "enable_authorization_token": True,
    "enable_resource": False,
    "enable_list_v3": True,
    "enable_image_quota": False,
}


def fields(model, answer):
    return {field: getattr(answer, field) for field in model.openapi_types}


def report(swr, resource_type):
    request = ShowDomainResourceReportsRequest(resource_type=resource_type, frequency="daily")
    return swr.show_domain_resource_reports(request).body


def test_every_gate_is_shown(swr):
    assert fields(ShowShareFeatureGatesResponse, swr.show_share_feature_gates(ShowShareFeatureGatesRequest())) == GATES


def test_figures_grow_by_what_is_created_and_pushed(swr, registry, namespace, create_repository):
    before = swr.show_domain_overview(ShowDomainOverviewRequest())
    create_repository("app", is_public=False)
    registry.push(f"{namespace}/app", "v1", Image(namespace.encode() * 100_000))

    after = swr.show_domain_overview(ShowDomainOverviewRequest())

    megabytes = round(len(namespace) * 100_000 / 2**20, 2)
    assert after.domain_id == before.domain_id
    assert after.domain_name == before.domain_name
    assert after.namspace_num == before.namspace_num
    assert after.repo_num == before.repo_num + 1
    assert after.image_num == before.image_num + 1
    assert after.store_space == pytest.approx(before.store_space + megabytes, abs=0.011)
    assert after.downflow_size == before.downflow_size
    assert report(swr, "store")[-1].value == after.store_space


@pytest.mark.parametrize("resource_type", ["store", "downflow"])
def test_thirty_days_are_reported(swr, resource_type):
    days = report(swr, resource_type)

    assert len(days) == 30
    for day in days:
        assert set(fields(ReportData, day)) == {"date", "value"}
        assert day.value >= 0
    dates = [datetime.date.fromisoformat(day.date) for day in days]
    assert dates == [dates[0] + datetime.timedelta(days=i) for i in range(30)]


def test_the_quota_of_organizations_is_what_is_used(swr, namespace):
    (quota,) = swr.list_quotas(ListQuotasRequest()).quotas

    used = swr.show_domain_overview(ShowDomainOverviewRequest()).namspace_num
    limit = quota.quota_limit
    assert fields(ShowQuota, quota) == {"quota_key": "namespace", "quota_limit": limit, "used": used, "unit": ""}
    assert 1 <= used <= limit


def test_an_unknown_resource_is_refused_with_the_services_code(swr):
    with pytest.raises(ClientRequestException) as refused:
        report(swr, "traffic")

    assert refused.value.status_code == 400
    assert refused.value.error_code == "SVCSTG.SWR.4001025"
