variable "repository" {
  type        = string
  default     = ""
  description = "The GitHub repository, as OWNER/REPO. If it was created, renamed, or transferred after 15 July 2026, as OWNER@OWNER-ID/REPO@REPO-ID. Leave it empty if you do not use GitHub Actions."

  validation {
    condition     = can(regex("^([A-Za-z0-9_.-]+(@[0-9]+)?/[A-Za-z0-9_.-]+(@[0-9]+)?)?$", var.repository))
    error_message = "Write OWNER/REPO or OWNER@OWNER-ID/REPO@REPO-ID."
  }
}

variable "environment" {
  type        = string
  default     = ""
  description = "The GitHub environment whose jobs may read the values. Limit it to branches or reviewers first. Leave it empty to allow a branch instead."
}

variable "branch" {
  type        = string
  default     = "main"
  description = "The branch whose jobs may read the values. Ignored if Environment is set."
}

variable "create_oidc_provider" {
  type        = bool
  default     = true
  description = "Set it to false if the account already has a provider for token.actions.githubusercontent.com. There can be only one."
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

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*$", var.app))
    error_message = "Write lower-case letters, digits, and hyphens, beginning with a letter."
  }
}

variable "stage" {
  type        = string
  default     = "prod"
  description = "The second part of all names."

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*$", var.stage))
    error_message = "Write lower-case letters, digits, and hyphens, beginning with a letter."
  }
}

variable "whole_path" {
  type        = bool
  default     = false
  description = "Set it to true to allow everything below /APP/STAGE/ and STAGE/APP/, instead of one parameter and one secret."
}

variable "kms_key_arn" {
  type        = string
  default     = ""
  description = "The ARN of a customer managed KMS key that encrypts the secret. By default, it is a key that AWS manages."
}
