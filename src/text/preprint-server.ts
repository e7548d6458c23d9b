const SERVER =
  /^(?:arxiv(?:\b.*)?|corr(?:,? abs\/.*)?|(?:bio|med|chem|psy|soc|ed|eco|eng|earth|paleo|law|sport|agri|africar|techr|thesis|indiar)?(?:ar)?[rx]xiv(?:\b.*)?|ssrn(?:\b.*)?|preprints(?:\.org)?|research square|authorea|openreview(?:\.net)?|hal(?:[- ].*)?|zenodo|figshare|osf(?: preprints)?|peerj preprints)$/i;

/**
 * Whether a name that stands in the field for the venue is one of a server that takes what its authors send in: a paper
 * there is published nowhere yet.
 */
export const isPreprintServer = (name: string): boolean => SERVER.test(name.trim());
