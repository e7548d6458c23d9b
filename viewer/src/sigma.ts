/** The only place where sigma is imported as a value: it cannot be loaded outside a browser. */
export { default as Sigma } from 'sigma';
export { createEdgeArrowProgram, EdgeRectangleProgram, NodeProgram } from 'sigma/rendering';
export { floatColor } from 'sigma/utils';
