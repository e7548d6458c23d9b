/** Word lists of the search for names of systems. Words are lower case unless case tells them apart. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs by which authors bring in what is their own. */
export const INTRODUCING = words(`
  propose proposes proposed present presents presented introduce introduces introduced introducing develop develops
  developed design designs designed devise devises devised release releases released build builds built construct
  constructs constructed create creates created establish establishes curate curates curated collect collects collected
  contribute contributes unveil unveils formulate formulates formulated publish publishes published proposing presenting
  develope synthesize assemble invent describe describes offer offers provide provides suggest suggests derive derives
  implement implements instantiate put deliver delivers demonstrate showcase advocate yields give gives
`);

/** Words that come before a name when it is given: `a method called X`. */
export const NAMING = words(`
  called named termed dubbed coined namely denoted titled entitled nicknamed labelled labeled abbreviated christened
`);

/** What a name names. Such a word may stand beside a name without being part of it. */
export const HEADS = words(`
  method methods approach approaches framework frameworks algorithm algorithms model models architecture architectures
  network networks dataset datasets benchmark benchmarks system systems technique techniques scheme schemes strategy
  strategies mechanism pipeline toolkit library tool tools module metric measure score paradigm procedure solution loss
  objective estimator optimizer sampler corpus suite testbed environment simulator platform agent agents attack defense
  methodology family variant extension attention layer operator regularizer regularization protocol package software
  learner solver classifier detector estimators policy task problem setting theory concept notion
`);

/** Words that may stand between the verb and the name. */
export const MODIFIERS = words(`
  a an the our new novel simple effective efficient yet and but first general generic unified principled surrogate
  lightweight scalable robust powerful flexible practical large large-scale open open-source end-to-end innovative
  two-stage also then further thus here both simply following this such called named termed dubbed coined namely so
  elegant fast easy-to-use straightforward comprehensive
`);

/** Words that end the noun phrase after the verb. */
export const BORDERS = words(`
  that which to for by with in on where whose via using through from as of at based under into over while when who
  able capable aimed designed trained consisting composed inspired is are was can has we it and or towards toward against
  without granting enabling allowing leveraging utilizing combining built
`);

/** Acronyms of fields, tasks, formats and hardware: introduced as topics, nobody's own. */
export const GENERIC_ACRONYMS = words(`
  AI ML DL RL DRL MARL IRL LLM LM PLM MLLM LMM VLM LVLM SLM VLP FM NLP NLU NLG NLI MT NMT CV QA VQA KGQA IR RS CTR ASR TTS
  GNN GCN GAT GT GIN MPNN CNN DNN RNN LSTM GRU MLP ViT NN ANN BNN SNN INR NF GAN VAE AE MAE DM DDPM DDIM LDM EBM SDE ODE PDE PINN
  SSL FSL ZSL OOD ID IID DA UDA SFDA DG TTA CL FL PFL HFL VFL DP LDP NAS AutoML HPO BO GP MCMC VI ELBO SGD GD Adam SVD PCA ICA
  KL MI OT DRO ERM MLE MAP EM MDP POMDP CMDP RLHF SFT DPO PPO SAC TD MCTS ICL CoT RAG KG KB KGE MoE SMoE LoRA PEFT PTQ QAT KD
  DD NTK GNTK RKHS BN LN SOTA SoTA FID PSNR SSIM AUC ROC AUROC AUPRC mAP IoU BLEU ROUGE RMSE MSE MAE NDCG GPU CPU TPU FPGA FLOPs
  API SQL HTML JSON XML CSV PDF URL IoT EEG ECG MRI fMRI CT EHR ICU DNA RNA SMILES 2D 3D 4D 1D RGB RGBD RGB-D LiDAR NeRF SDF BEV
  HOI SLAM IL BC AD AC XAI CTG HIM IE NER RE EHR SCM DAG ATE ITE CATE SVM DT RF GBDT LR HMM CRF NVS SR TSF UCB TS NE WSI AIGC T2I
  OpenAI Google DeepMind Meta Microsoft GitHub HuggingFace arXiv PyTorch TensorFlow JAX CUDA Python GitHub.com Hugging
  PTM OCR DFT VQ NISQ VQA VQAs RPM CFG SDS PLL FSSL MLLMs SSM SSMs LIF NTM CF MTS ADHD COVID-19 SARS-CoV-2 UK US EU USA NFE OOM
  I II III IV V A B C D E F G H K L M N P Q R S T U W X Y Z IID non-IID i.i.d PAC VC CP DP-SGD FedAvg AGI LTL STL ASR PSD MPC
  NFL GPUs TPUs SAT CSP MIP ILP MILP TSP VRP SDP LP QP ICA CCA MMD NCE HW NFR CTMC DTMC RCSL HRL RAG NPs CDRs CTs ETs DCs
`);

/** Well-known models, data sets and tools that papers build on or compare with. */
export const KNOWN_SYSTEMS = words(`
  U-Net UNet
  BERT RoBERTa ALBERT DeBERTa ELECTRA XLNet T5 mT5 BART GPT GPT-2 GPT-3 GPT-3.5 GPT-4 GPT-4V GPT2 GPT3 GPT4 ChatGPT InstructGPT
  Codex LLaMA LLaMA-2 LLaMA2 Llama Llama-2 Llama2 Vicuna Alpaca PaLM PaLM-2 OPT OPT-175B BLOOM Falcon Mistral Claude Bard Gemini
  Minerva CodeLlama StarCoder CLIP BLIP BLIP-2 ALIGN Flamingo LLaVA DALL-E DALLE Imagen Stable-Diffusion StableDiffusion SDXL
  ControlNet DreamBooth DreamFusion StyleGAN StyleGAN2 StyleGAN3 BigGAN CycleGAN ResNet ResNet-18 ResNet-50 ResNet-101 ResNet50
  VGG VGG16 EfficientNet MobileNet DenseNet Inception ConvNeXt Swin DeiT DETR YOLO SAM MAE DINO DINOv2 SimCLR MoCo BYOL SimSiam
  ImageNet ImageNet-1K ImageNet-1k ImageNet1K ImageNet-C ImageNet-21K ImageNet21K CIFAR CIFAR-10 CIFAR-100 CIFAR10 CIFAR100
  MNIST FashionMNIST SVHN COCO MS-COCO LAION LAION-2B LAION-5B Kinetics Kinetics-400 UCF-101 UCF101 CelebA CelebA-HQ FFHQ LSUN
  ADE20K Cityscapes KITTI nuScenes ScanNet ShapeNet ModelNet40 Waymo QM9 ZINC PDBBind OGB PubMed Cora Citeseer ogbn-arxiv Atari
  MuJoCo D4RL Minecraft StarCraft SMAC Meta-World MetaWorld AlphaFold AlphaFold2 AlphaGo AlphaZero MuZero Dreamer DreamerV3 IMPALA
  GLUE SuperGLUE SQuAD MMLU GSM8K MATH HumanEval BIG-Bench WikiText WikiText-103 WikiText2 C4 Wikipedia WMT AudioSet LibriSpeech
  Word2Vec GloVe fastText node2vec DeepWalk GraphSAGE XGBoost LightGBM CatBoost AdamW LAMB AdaGrad RMSProp Informer Autoformer
  FEDformer PatchTST ViTDet Hiera RVQ VQ-VAE VQGAN VQVAE WaveNet HiFi-GAN Whisper HuBERT wav2vec DeepONet FNO SHAP LIME BoolQ
  RTE QQP Mind2Web DomainNet Office-Home LongBench CQL TD3 DQN Rainbow A3C REINFORCE Transformer Transformers SimpleView
  SMoE MetaFormer Hopfield DDIM FlexMatch FixMatch MVTec VisA Wasserstein Gaussian Bayesian Markov Langevin Bellman Hamiltonian Lagrangian Riemannian
  Euclidean Poisson Nash Shapley Fourier Lipschitz Monte Carlo Schrodinger Schrödinger Hessian Laplacian Gromov Hilbert Sobolev
  Jacobian Kalman Koopman Bregman Newton Frank-Wolfe Adam Internet Web
`);

/** Ends of hyphenated adjectives: `CLIP-based` is no name. */
export const ADJECTIVE_ENDS = words(`
  based guided like style aware free level driven specific agnostic type wise only size centric oriented friendly invariant
  equivariant dependent independent related rich scale side time hard complete related style-like optimal constrained to
  and of in supervised shot order dimensional norm bit step
`);

/** Words with a capital only because a sentence or a heading starts with them, and words that are never a name alone. */
export const COMMON_STARTS = words(`
  a an the this that these those our we it in on at to for from by with of as and or but however moreover furthermore while
  when what why how which who is are can do does should must not no never all most more less towards toward beyond
  understanding learning improving enhancing exploring revisiting rethinking training using making on generating
  experiments results extensive empirically theoretically specifically additionally recent given based since unlike
  code codes experimental comprehensive here thus therefore hence then also first second third finally inspired motivated
  adaptive efficient robust provable optimal deep neural towards adversarial causal federated project website supervised
  unsupervised self-supervised semi-supervised contrastive generative bayesian stochastic dynamic graph large language
`);

/** Words before a number that counts: `Session 5A` is no version of a thing called Session. */
export const COUNTED = words(`
  session panel team task part chapter section figure fig table equation step stage phase level type day week month year
  volume vol number no issue track subtask round lesson module unit theorem lemma algorithm appendix case study experiment
  example question group class tier grade version top january february march april may june july august september october
  november december
`);
