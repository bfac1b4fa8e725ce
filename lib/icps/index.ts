export { createIcp } from './create-icp';
export { deleteIcp } from './delete-icp';
export { getIcp } from './get-icp';
export { icpLimit } from './icp-limit';
export { listIcps } from './list-icps';
export { restoreIcp } from './restore-icp';
export { updateIcp } from './update-icp';
