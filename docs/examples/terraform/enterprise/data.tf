# Data sources read when a plan is made unless what they depend on is about to change: hence depends_on.

locals {
  repository = "app"
  instance   = huaweicloud_swr_enterprise_instance.this.id
  namespace  = huaweicloud_swr_enterprise_namespace.this.name
}

# Of the project

data "huaweicloud_swr_enterprise_feature_gates" "this" {}

data "huaweicloud_swr_enterprise_instances" "this" {
  status     = "Running"
  depends_on = [huaweicloud_swr_enterprise_instance.this]
}

data "huaweicloud_swr_enterprise_jobs" "this" {
  status     = "Success"
  depends_on = [huaweicloud_swr_enterprise_instance.this]
}

data "huaweicloud_swr_enterprise_instance_tags" "this" {
  depends_on = [huaweicloud_swr_enterprise_instance.this]
}

data "huaweicloud_swr_enterprise_resources_filter" "this" {
  resource_type = "instances"

  tags {
    key    = "team"
    values = ["example"]
  }

  depends_on = [huaweicloud_swr_enterprise_instance.this]
}

data "huaweicloud_swr_enterprise_all_repositories" "this" {
  depends_on = [huaweicloud_swr_enterprise_namespace.this]
}

# Of the instance

data "huaweicloud_swr_enterprise_namespaces" "this" {
  instance_id = local.instance
  name        = local.namespace
}

data "huaweicloud_swr_enterprise_namespace_tags" "this" {
  instance_id = local.instance
  depends_on  = [huaweicloud_swr_enterprise_namespace.this]
}

data "huaweicloud_swr_enterprise_sub_resources_filter" "this" {
  resource_type     = "instances"
  resource_id       = local.instance
  sub_resource_type = "namespaces"

  tags {
    key    = "stage"
    values = ["test"]
  }

  depends_on = [huaweicloud_swr_enterprise_namespace.this]
}

data "huaweicloud_swr_enterprise_long_term_credentials" "this" {
  instance_id = local.instance
  depends_on  = [huaweicloud_swr_enterprise_long_term_credential.this]
}

data "huaweicloud_swr_enterprise_private_network_access_controls" "this" {
  instance_id = local.instance
  depends_on  = [huaweicloud_swr_enterprise_private_network_access_control.this]
}

data "huaweicloud_swr_enterprise_domain_names" "this" {
  instance_id = local.instance
  depends_on  = [huaweicloud_swr_enterprise_domain_name.this]
}

data "huaweicloud_swr_enterprise_instance_repositories" "this" {
  instance_id = local.instance
  depends_on  = [huaweicloud_swr_enterprise_namespace.this]
}

data "huaweicloud_swr_enterprise_namespace_repositories" "this" {
  instance_id    = local.instance
  namespace_name = local.namespace
}

data "huaweicloud_swr_enterprise_instance_all_artifacts" "this" {
  instance_id = local.instance
}

data "huaweicloud_swr_enterprise_instance_audit_logs" "this" {
  instance_id = local.instance
  operation   = "create"
}

# Of an image

data "huaweicloud_swr_enterprise_instance_artifacts" "this" {
  count           = var.image_tag == "" ? 0 : 1
  instance_id     = local.instance
  namespace_name  = local.namespace
  repository_name = local.repository
}

data "huaweicloud_swr_enterprise_instance_repository_tags" "this" {
  count           = var.image_tag == "" ? 0 : 1
  instance_id     = local.instance
  namespace_name  = local.namespace
  repository_name = local.repository
}

data "huaweicloud_swr_enterprise_instance_artifact_details" "this" {
  count           = var.image_tag == "" ? 0 : 1
  instance_id     = local.instance
  namespace_name  = local.namespace
  repository_name = local.repository
  reference       = var.image_tag
}

data "huaweicloud_swr_enterprise_instance_artifact_addition" "this" {
  count           = var.image_tag == "" ? 0 : 1
  instance_id     = local.instance
  namespace_name  = local.namespace
  repository_name = local.repository
  reference       = var.image_tag
  addition        = "build_history"
}

data "huaweicloud_swr_enterprise_instance_artifact_accessories" "this" {
  count           = var.image_tag == "" ? 0 : 1
  instance_id     = local.instance
  namespace_name  = local.namespace
  repository_name = local.repository
  reference       = var.image_tag
}
