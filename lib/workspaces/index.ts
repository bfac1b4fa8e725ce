export { authorise, authoriseDelete, may } from './authorise';
export { openWorkspace, openWorkspaceById } from './open-workspace';
export {
  type AccountOperation,
  type Operation,
  type PublicOperation,
  policy,
  type WorkspaceOperation,
} from './policy';
