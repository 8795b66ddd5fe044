output "role_arn" {
  description = "The role for the input role-to-assume"
  value       = one(aws_iam_role.github[*].arn)
}

output "read_policy_arn" {
  description = "The policy that lets a role or a user read the values"
  value       = aws_iam_policy.read.arn
}
