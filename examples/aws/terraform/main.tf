# What pipeline-secrets needs in an AWS account: a parameter, a secret, and a role that may read them.
# The same as ../template.yml.

terraform {
  required_version = ">= 1.11" # values that are in no state file
  required_providers {
    aws    = { source = "hashicorp/aws", version = "~> 6.0" }
    random = { source = "hashicorp/random", version = "~> 3.7" }
  }
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = data.aws_region.current.region

  # In China, amazonaws.com.cn.
  suffix   = data.aws_partition.current.dns_suffix
  audience = "sts.${local.suffix}"

  # What the role can read.
  parameter = var.whole_path ? "*" : "db-host"
  secret    = var.whole_path ? "*" : "database-??????"

  use_github      = var.repository != ""
  create_provider = local.use_github && var.create_oidc_provider
  github          = "token.actions.githubusercontent.com"
  subject         = var.environment != "" ? "environment:${var.environment}" : "ref:refs/heads/${var.branch}"
}

resource "aws_ssm_parameter" "database_host" {
  name  = "/${var.app}/${var.stage}/db-host"
  type  = "String"
  value = "db.shop.example"
}

resource "aws_secretsmanager_secret" "database" {
  name                    = "${var.stage}/${var.app}/database"
  kms_key_id              = var.kms_key_arn != "" ? var.kms_key_arn : null
  recovery_window_in_days = 7
}

# The password is generated once and never written to the state.
ephemeral "random_password" "database" {
  length = 32
}

resource "aws_secretsmanager_secret_version" "database" {
  secret_id = aws_secretsmanager_secret.database.id
  secret_string_wo = jsonencode({
    username = "shop"
    password = ephemeral.random_password.database.result
  })
  secret_string_wo_version = 1 # a higher number stores a new password
}

# You can attach this policy to other roles too, such as those of developers.
resource "aws_iam_policy" "read" {
  description = "Read the parameters and secrets of ${var.app} in ${var.stage}"
  policy      = data.aws_iam_policy_document.read.json
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["ssm:GetParameters"]
    resources = ["arn:${local.partition}:ssm:${local.region}:${local.account}:parameter/${var.app}/${var.stage}/${local.parameter}"]
  }

  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:${local.partition}:secretsmanager:${local.region}:${local.account}:secret:${var.stage}/${var.app}/${local.secret}"]
  }

  # Reads up to 20 secrets in one request. It gives access to no secret by itself.
  statement {
    actions   = ["secretsmanager:BatchGetSecretValue"]
    resources = ["*"]
  }

  dynamic "statement" {
    for_each = var.whole_path ? [true] : []
    content {
      actions = ["ssm:GetParametersByPath"]
      resources = [
        "arn:${local.partition}:ssm:${local.region}:${local.account}:parameter/${var.app}/${var.stage}",
        "arn:${local.partition}:ssm:${local.region}:${local.account}:parameter/${var.app}/${var.stage}/*",
      ]
    }
  }

  dynamic "statement" {
    for_each = var.kms_key_arn != "" ? [var.kms_key_arn] : []
    content {
      actions   = ["kms:Decrypt"]
      resources = [statement.value]

      condition {
        test     = "StringEquals"
        variable = "kms:ViaService"
        values = distinct([
          "secretsmanager.${local.region}.amazonaws.com",
          "secretsmanager.${local.region}.${local.suffix}",
        ])
      }
    }
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = local.create_provider ? 1 : 0
  url            = "https://${local.github}"
  client_id_list = [local.audience]
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:${local.partition}:iam::${local.account}:oidc-provider/${local.github}"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.github}:aud"
      values   = [local.audience]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.github}:sub"
      values   = ["repo:${var.repository}:${local.subject}"]
    }
  }
}

resource "aws_iam_role" "github" {
  count              = local.use_github ? 1 : 0
  name_prefix        = "pipeline-secrets-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  depends_on         = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role_policy_attachment" "github" {
  count      = local.use_github ? 1 : 0
  role       = aws_iam_role.github[0].name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_role_policy_attachment" "codebuild" {
  count      = var.codebuild_role_name != "" ? 1 : 0
  role       = var.codebuild_role_name
  policy_arn = aws_iam_policy.read.arn
}
