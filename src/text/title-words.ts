/**
 * Words that titles of papers are made of and names are not: function words and the common words of computer science.
 * Words that are also surnames are left out. Endings in `OF_TITLES` cover the many nouns and adjectives that a list
 * cannot.
 */
const WORDS = `
a about abstract abstractive accelerating accuracy accurate acoustic across action active actor actuator
actuators adapting adaptive adversarial aerial against agent agents agnostic aided air algorithm
algorithms aligning all an analysis analyzing annotating anomaly anything answer answering approach approaches
approximate arabic architecture are arm artificial as aspect assembly assessing assistance assisted
assistive at attack attacks audio augmented auto autoencoders automatic autonomous autoregressive
avoidance aware balancing bandits base based batch bayesian behavior behaviors benchmark benchmarking
better between beyond bias biases bidirectional bilingual binary biped bipedal body book boosting
boundary bounds box brain breaking bridging building by cable camera cameras can category causal cell
centric chain challenge challenges change channel character chinese class classifier classifiers
climbing closed cloud clouds clustering cluttered code coding cognitive combining commonsense compact
comparing comparison complex compliance compliant compositional comprehensive computational computer
computing concept concepts conditional conditioned confidence consistency consistent constrained
constraint constraints contact content context contextual continual continuous continuum contrastive
control controllable controlled controller convergence conversational convex convolutional coreference
corpora corpus cost counterfactual coupled coverage critic curriculum data database dataset datasets
decoding deformable dense dependencies dependency dependent depth descent design detecting device
devices dexterous dialog dialogue dialogues dictionary different differentiable differential
differentially digital dimensional direct directional discourse discovering discovery discrete
disentangled distance distributed distributional diverse do does dof domain domains double drive driven
driving dual during dynamic dynamics edge editing effect effective effects efficiency efficient elastic
embedding embeddings embodied encoder encoding end energy enhanced enhancing ensemble entity entropy
equivariant error errors estimating evaluating event events everything evidence example examples exoskeleton
experience experimental expert experts explainable explicit exploiting exploring extended external
extracting eye face fact fair fast faster feature features feedback few filter filtering financial
finding finger finite first fixed flexible flight flow flows following for force forecasting form
forward frame framework free frequency full fully functional fusion future gait game games gap gaussian
gender general generalizable generate generating generator generic geometric geometry global goal good
gpt gradient gradients grained grammar grammars graph graphs grasp grasping gripper ground grounded
grounding guarantees guidance guided handling hands haptic hard hate head health help heterogeneous
hidden high highly horizon human humanoid humans hybrid hypothesis identifying image images impact
impedance implicit importance improve improved improves improving in incorporating incremental
independent indoor industrial inertial inference influence informed input insights inspired instance
integrating intelligent intent interactive interface interpretable into invariant inverse investigating
is it its iwslt japanese joint kernel kinematic kinematics knowledge korean label labeling labels
language languages large laser latent layer learn learned learners learning leg legal legged less let
level leveraging lexicon lidar light lightweight like limited line linear lingual link linking llm llms
local logic look loop loss lower machine machines magnetic making manipulator manipulators map mapping
maps masked matching matrix matters maximum mean meaning measure measures measuring mechanism mechanisms
media me meets memory meta method methods metric metrics micro minimally minimum mining mitigating mixed
mixture mobile modal mode model modeling modelling models modular momentum monitoring monocular monte
motion motor moving multi multilingual multimodal multiple mutual my named natural near need needle net
network networks neural new news nlp noise noisy non nonlinear not nothing noun novel object objective objects
obstacle obstacles odometry of off offline omnidirectional on one online only open opinion optimal or
order oriented our out outdoor output over parallel parameter parameters parametric parser parsing part
partial partially particle passive path paths pattern patterns people performance person perspective
phase phrase physics place planar planner planning platform pneumatic point points policies policy
portuguese pose potential powered pre predicting predictive preference preferences preliminary presence
preserving pretrained pretraining primitives prior priors privacy private probing problem problems
process processes processing product program programming project prompt prompting properties protocol
protocols prototype provably pruning pseudo quadrotor quadruped quantum queries query random range rank
ranking rapid rate reactive reading reasoning reconfigurable recovery recurrent recursive reducing
redundant reference regret relational reliable remote rendering report research resource resources
response results rethinking retrieval review reviews revisiting reward rgb rigid risk road robot robotic
robotics robots robust role routing rules safe safety sample sampling scalable scale scaling scenarios
scene scenes scheme scientific score scoring search second selective self semantic semantics semeval
semi sense sensing sensitive sensor sensors sentence sentences sequence sequences sequential series
service servoing set sets sgd shape shared shift shot sign signal signals simple simultaneous single
size skill skills slam sliding smooth smoothing smt snake social soft solving something sound source space spaces
spanish sparse spatial spatio specific spectral speech speed spoken stable stage stance standard state
steering step stereo stochastic strategies strategy structural structure structured structures study
style super supervised support surface surgery survey swarm switching symbolic syntactic syntax
synthesis synthetic system systems tactile tagging target task tasks teaching team techniques temporal
tensor term terrain test testing text texts textual than that the their theoretic theory thought three
through time token tool tools topic torque toward towards tracking traffic trained training trajectories
trajectory transfer transformer transformers transport tree treebank trees tuning tweets twitter two
type uav uavs uncertainty under understanding underwater unified unifying universal unknown unmanned
unsupervised upper use user using value variable variance variational vector vehicle vehicles verb via
video videos view virtual vision visual vocabulary walking wasserstein we weak weakly wearable web
weight weighted what wheel wheeled when who whole why wikipedia wireless with without wmt word wordnet
words world writing your zero
`;

const TITLE_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

const OF_TITLES =
  /(?:tions?|sions?|ments|ness|ity|ities|ically|istic|ization|ography|ology|ative|ability|izing|ised|ized|ification|ularity|works)$/;

/** Whether a word, without its punctuation, belongs to titles rather than to names. */
export function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase();
  return TITLE_WORDS.has(lower) || (lower.length >= 7 && OF_TITLES.test(lower));
}
