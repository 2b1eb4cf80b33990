# Data sources read when a plan is made unless what they depend on is about to change: hence depends_on.

locals {
  repository = "app"
}

# Of the account

data "huaweicloud_swr_organizations" "this" {
  name       = var.organization
  depends_on = [huaweicloud_swr_organization.this]
}

data "huaweicloud_swr_repositories" "this" {
  organization = var.organization
  name         = local.repository
  depends_on   = [huaweicloud_swr_repository.this]
}

data "huaweicloud_swrv3_repositories" "this" {
  organization = var.organization
  name         = local.repository
  depends_on   = [huaweicloud_swr_repository.this]
}

data "huaweicloud_swr_shared_repositories" "this" {
  center       = "self"
  organization = var.organization
  depends_on   = [huaweicloud_swr_repository_sharing.this]
}

data "huaweicloud_swrv3_shared_repositories" "this" {
  shared_by    = "self"
  organization = var.organization
  depends_on   = [huaweicloud_swr_repository_sharing.this]
}

data "huaweicloud_swr_quotas" "this" {}

data "huaweicloud_swr_feature_gates" "this" {}

data "huaweicloud_swr_domain_overviews" "this" {}

data "huaweicloud_swr_domain_resource_reports" "this" {
  resource_type = "store"
  frequency     = "daily"
}

data "huaweicloud_swr_sync_regions" "this" {}

# Of the repository

data "huaweicloud_swr_shared_accounts" "this" {
  organization = var.organization
  repository   = local.repository
  depends_on   = [huaweicloud_swr_repository_sharing.this]
}

data "huaweicloud_swr_image_retention_policies" "this" {
  organization = var.organization
  repository   = local.repository
  depends_on   = [huaweicloud_swr_image_retention_policy.this]
}

data "huaweicloud_swr_image_retention_histories" "this" {
  organization = var.organization
  repository   = local.repository
  depends_on   = [huaweicloud_swr_image_retention_policy.this]
}

data "huaweicloud_swr_image_triggers" "this" {
  organization = var.organization
  repository   = local.repository
  depends_on   = [huaweicloud_swr_image_trigger.this]
}

data "huaweicloud_swr_image_auto_sync_jobs" "this" {
  organization = var.organization
  repository   = local.repository
  depends_on   = [huaweicloud_swr_image_auto_sync.this]
}

data "huaweicloud_swr_image_tags" "this" {
  organization = var.organization
  repository   = local.repository
  depends_on   = [huaweicloud_swr_repository.this]
}

data "huaweicloud_swrv3_image_tags" "this" {
  organization = var.organization
  repository   = local.repository
  depends_on   = [huaweicloud_swr_repository.this]
}

# Of an image: its signatures, and the tags that a signature belongs to

data "huaweicloud_swr_signed_image_attachments" "this" {
  count      = var.image_tag == "" ? 0 : 1
  namespace  = var.organization
  repository = local.repository
  tag        = var.image_tag
  depends_on = [huaweicloud_swr_repository.this]
}

data "huaweicloud_swr_signed_image_associated_image_tags" "this" {
  count      = var.signature_tag == "" ? 0 : 1
  namespace  = var.organization
  repository = local.repository
  sig_tag    = var.signature_tag
  depends_on = [huaweicloud_swr_repository.this]
}
