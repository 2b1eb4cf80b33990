"""ListSyncRegions, CheckAgency and CreateAgency, which the Java client on Maven Central lacks."""

import pytest
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkswr.v2 import CheckAgencyRequest, CreateAgencyRequest, ListSyncRegionsRequest


def test_images_can_be_copied_to_other_regions(swr):
    answer = swr.list_sync_regions(ListSyncRegionsRequest())

    regions = [region.region_id for region in answer.body]
    assert regions
    assert len(set(regions)) == len(regions)
    assert all(regions)


def test_an_agency_is_created_once_and_stays(swr):
    before = swr.check_agency(CheckAgencyRequest())
    assert before.domain_id
    if before.is_agency:
        with pytest.raises(ClientRequestException) as refused:
            swr.create_agency(CreateAgencyRequest())
        assert refused.value.status_code == 409
    else:
        assert swr.create_agency(CreateAgencyRequest()).status_code == 204

    after = swr.check_agency(CheckAgencyRequest())
    assert after.is_agency is True
    assert after.domain_id == before.domain_id
