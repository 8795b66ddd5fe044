variable "repository" {
  type        = string
  default     = ""
  description = "The GitHub repository, as OWNER/REPO. If it was created after 15 July 2026, as OWNER@OWNER-ID/REPO@REPO-ID. Leave it empty if you do not use GitHub Actions."

  validation {
    condition     = can(regex("^([A-Za-z0-9_.-]+(@[0-9]+)?/[A-Za-z0-9_.-]+(@[0-9]+)?)?$", var.repository))
    error_message = "Write OWNER/REPO or OWNER@OWNER-ID/REPO@REPO-ID."
  }
}

variable "environment" {
  type        = string
  default     = ""
  description = "The GitHub environment whose jobs may read the values. Leave it empty to allow a branch instead."
}

variable "branch" {
  type        = string
  default     = "main"
  description = "The branch whose jobs may read the values. It does not count if you name an environment."
}

variable "create_oidc_provider" {
  type        = bool
  default     = true
  description = "Say false if the account already has a provider for token.actions.githubusercontent.com. There can be only one."
}

variable "codebuild_role_name" {
  type        = string
  default     = ""
  description = "The name of your CodeBuild project's service role, if the project is to read the values too."
}

variable "app" {
  type        = string
  default     = "shop"
  description = "The first part of all names."
}

variable "stage" {
  type        = string
  default     = "prod"
  description = "The second part of all names."
}

variable "kms_key_arn" {
  type        = string
  default     = ""
  description = "The ARN of a customer managed KMS key that encrypts the secret. By default, it is a key that AWS manages."
}
