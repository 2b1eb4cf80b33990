resource "huaweicloud_swr_organization" "this" {
  name = var.organization
}

resource "huaweicloud_swr_repository" "this" {
  organization = huaweicloud_swr_organization.this.name
  name         = local.repository
  description  = var.description
  category     = "linux"
  is_public    = false
}

resource "huaweicloud_identity_user" "this" {
  count       = 2
  name        = "${var.organization}-${count.index}"
  description = "made by Terraform"
  password    = "password12345!"
}

resource "huaweicloud_swr_organization_permissions" "this" {
  organization = huaweicloud_swr_organization.this.name

  users {
    user_id    = huaweicloud_identity_user.this[0].id
    user_name  = huaweicloud_identity_user.this[0].name
    permission = var.write_access ? "Write" : "Read"
  }
}

# Without a name the provider asks IAM for it.
resource "huaweicloud_swr_image_permissions" "this" {
  organization = huaweicloud_swr_organization.this.name
  repository   = huaweicloud_swr_repository.this.name

  users {
    user_id    = huaweicloud_identity_user.this[1].id
    permission = var.write_access ? "Manage" : "Write"
  }
}

resource "huaweicloud_swr_repository_sharing" "this" {
  organization    = huaweicloud_swr_organization.this.name
  repository      = huaweicloud_swr_repository.this.name
  sharing_account = var.sharing_account
  permission      = "pull"
  deadline        = "forever"
  description     = var.description
}

resource "huaweicloud_swr_image_retention_policy" "this" {
  organization = huaweicloud_swr_organization.this.name
  repository   = huaweicloud_swr_repository.this.name
  type         = "tag_rule"
  number       = var.write_access ? 50 : 20

  tag_selectors {
    kind    = "regexp"
    pattern = "v.*"
  }
}

resource "huaweicloud_swr_image_trigger" "this" {
  organization    = huaweicloud_swr_organization.this.name
  repository      = huaweicloud_swr_repository.this.name
  name            = "deploy"
  workload_type   = "deployments"
  workload_name   = "app"
  namespace       = "default"
  cluster_id      = "0123456789abcdef0123456789abcdef"
  cluster_name    = "example"
  condition_type  = "all"
  condition_value = ".*"
  enabled         = var.write_access ? "false" : "true"
}

resource "huaweicloud_swr_agency" "this" {}

resource "huaweicloud_swr_image_auto_sync" "this" {
  organization        = huaweicloud_swr_organization.this.name
  repository          = huaweicloud_swr_repository.this.name
  target_region       = var.target_region
  target_organization = var.organization
  depends_on          = [huaweicloud_swr_agency.this]
}

resource "huaweicloud_swr_temporary_login_command" "this" {}

# The rest needs an image.

resource "huaweicloud_swr_repository_tag" "this" {
  count           = var.image_tag == "" ? 0 : 1
  organization    = huaweicloud_swr_organization.this.name
  repository      = huaweicloud_swr_repository.this.name
  source_tag      = var.image_tag
  destination_tag = "stable"
}

resource "huaweicloud_swr_image_manual_sync" "this" {
  count               = var.image_tag == "" ? 0 : 1
  organization        = huaweicloud_swr_organization.this.name
  repository          = huaweicloud_swr_repository.this.name
  image_tag           = [var.image_tag]
  target_region       = var.target_region
  target_organization = var.organization
  override            = true
  depends_on          = [huaweicloud_swr_agency.this]
}
