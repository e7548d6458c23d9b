/** Lengths in the fragment shader are CSS pixels from the node's centre. */
export const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute vec2 a_corner;
attribute float a_size;
attribute float a_shape;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;

void main() {
  v_radius = a_size / u_sizeRatio;
  // The longest reach is that of the diamond and the triangle; 2 px are for the ring and its soft edge.
  v_point = a_corner * (v_radius * 1.5 + 2.0);
  vec2 position = a_position + v_point * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
uniform vec3 u_ground;

// Signed distance to the outline; factors give every shape the area of the disc.
float outline(vec2 p, float r, float shape) {
  if (shape < 0.5) return length(p) - r;
  if (shape < 1.5) { vec2 q = abs(p); return max(q.x, q.y) - 0.886 * r; }
  if (shape < 2.5) { vec2 q = abs(p); return (q.x + q.y) * 0.7071 - 0.886 * r; }
  if (shape > 3.5) { vec2 q = abs(p); return max(max(q.x, q.y) - 1.2 * r, min(q.x, q.y) - 0.39 * r); }
  float side = max(abs(p.x) * 0.866 + p.y * 0.5, -p.y);
  return side - 0.7775 * r;
}

void main() {
  // The cross, shape 8, is full and comes after the hollow four.
  float hollow = step(3.5, v_shape) * step(v_shape, 7.5);
  float d = outline(v_point, v_radius, v_shape - 4.0 * hollow);
  #ifdef PICKING_MODE
  // Two pixels of grace make small nodes easier to hit.
  gl_FragColor = d > 2.0 ? vec4(0.0) : v_color;
  #else
  float cover = 1.0 - smoothstep(0.5, 1.5, d);
  float ink = 1.0 - smoothstep(-0.5, 0.5, d);
  float wall = max(1.2, v_radius * 0.32);
  ink *= 1.0 - hollow * (1.0 - smoothstep(-0.5, 0.5, d + wall));
  gl_FragColor = vec4(mix(u_ground, v_color.rgb, ink), 1.0) * cover;
  #endif
}
`;
