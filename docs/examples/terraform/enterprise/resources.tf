# Network, bucket and certificate may be any texts: the emulator has no such services.
resource "huaweicloud_swr_enterprise_instance" "this" {
  name                                 = var.name
  spec                                 = "swr.ee.professional"
  vpc_id                               = "vpc-1"
  subnet_id                            = "subnet-1"
  enterprise_project_id                = "0"
  anonymous_access                     = var.anonymous_access
  public_network_access_control_status = var.public_access

  dynamic "public_network_access_white_ip_list" {
    for_each = var.public_access == "Enable" ? ["198.51.100.0/24"] : []

    content {
      ip          = public_network_access_white_ip_list.value
      description = "made by Terraform"
    }
  }

  tags = {
    team = "example"
  }
}

resource "huaweicloud_swr_enterprise_namespace" "this" {
  instance_id = huaweicloud_swr_enterprise_instance.this.id
  name        = "team"

  metadata {
    public = tostring(var.anonymous_access)
  }

  tags = {
    stage = "test"
  }
}

resource "huaweicloud_swr_enterprise_long_term_credential" "this" {
  instance_id = huaweicloud_swr_enterprise_instance.this.id
  name        = "build-machine"
}

resource "huaweicloud_swr_enterprise_temporary_credential" "this" {
  instance_id = huaweicloud_swr_enterprise_instance.this.id
}

resource "huaweicloud_swr_enterprise_private_network_access_control" "this" {
  instance_id = huaweicloud_swr_enterprise_instance.this.id
  vpc_id      = "vpc-2"
  subnet_id   = "subnet-2"
  description = "made by Terraform"
}

resource "huaweicloud_swr_enterprise_domain_name" "this" {
  instance_id    = huaweicloud_swr_enterprise_instance.this.id
  domain_name    = "${var.name}.example.com"
  certificate_id = "certificate-1"
}

# What is done once, to what has been pushed

resource "huaweicloud_swr_enterprise_repository_update" "this" {
  count           = var.image_tag == "" ? 0 : 1
  instance_id     = huaweicloud_swr_enterprise_instance.this.id
  namespace_name  = huaweicloud_swr_enterprise_namespace.this.name
  repository_name = local.repository
  description     = var.description
}

resource "huaweicloud_swr_enterprise_instance_artifact_tag_delete" "this" {
  count           = var.deleted_tag == "" ? 0 : 1
  instance_id     = huaweicloud_swr_enterprise_instance.this.id
  namespace_name  = huaweicloud_swr_enterprise_namespace.this.name
  repository_name = local.repository
  tag_name        = var.deleted_tag
}

resource "huaweicloud_swr_enterprise_instance_artifact_delete" "this" {
  count           = var.deleted_artifact == "" ? 0 : 1
  instance_id     = huaweicloud_swr_enterprise_instance.this.id
  namespace_name  = huaweicloud_swr_enterprise_namespace.this.name
  repository_name = local.repository
  reference       = var.deleted_artifact
}

resource "huaweicloud_swr_enterprise_repository_delete" "this" {
  for_each        = var.deleted_repositories
  instance_id     = huaweicloud_swr_enterprise_instance.this.id
  namespace_name  = huaweicloud_swr_enterprise_namespace.this.name
  repository_name = each.value
}
