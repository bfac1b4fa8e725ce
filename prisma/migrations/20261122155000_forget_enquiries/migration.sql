-- The privacy notice says that an enquiry is erased a year after it was closed.
GRANT DELETE ON enterprise_enquiries TO muhurat_system;
