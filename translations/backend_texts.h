// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Written by the target terrella_backend_texts from the backend's registries: not to be edited. It is for lupdate alone;
// the window looks the texts up with backendText (widgets/common/backend_text.h).
//
// When a text of the backend is new or has changed: ninja terrella_backend_texts terrella_lupdate, one after the other,
// then translate what is unfinished in terrella_de.ts.
// clang-format off

// experiment
QT_TRANSLATE_NOOP("backend", "Name of the run and of its folder")
QT_TRANSLATE_NOOP("backend", "Words about it that are kept with the run")
QT_TRANSLATE_NOOP("backend", "The run that it is a change of, by its name")
QT_TRANSLATE_NOOP("backend", "Every random choice of the run follows from it")
QT_TRANSLATE_NOOP("backend", "What is learned from")
QT_TRANSLATE_NOOP("backend", "folder of a dataset as it is published, an archive of it (zip, tar, tar.gz), or a single file; 'synthetic' for the embedded scenes")
QT_TRANSLATE_NOOP("backend", "layout of the data; auto recognises it")
QT_TRANSLATE_NOOP("backend", "which of the source's modalities to use (s1, s2, rgb, before, after …: as 'datasets inspect' lists them); empty for all")
QT_TRANSLATE_NOOP("backend", "which samples to use, as in the filter line of the Data page: class:Forest,River split:train date:2018-06..08 sensor:s1 box:west,south,east,north cloud:..20% nodata:..5% name:patch_*, words of a path; -class:Sea: not these")
QT_TRANSLATE_NOOP("backend", "ids of samples to leave out, such as duplicates and empty ones")
QT_TRANSLATE_NOOP("backend", "how many samples to use, drawn evenly from the classes; for the embedded scenes how many to make")
QT_TRANSLATE_NOOP("backend", "pixels a side after decoding; native keeps the stored size, which must be the same for all")
QT_TRANSLATE_NOOP("backend", "px")
QT_TRANSLATE_NOOP("backend", "which classes where a source has two nomenclatures: reduced takes the 19 of BigEarthNet and the 10 simplified ones of SEN12MS, full the 43 of CORINE and the 17 of IGBP")
QT_TRANSLATE_NOOP("backend", "which array of a MATLAB file is the cube; auto takes the one that looks like a cube and says which")
QT_TRANSLATE_NOOP("backend", "which band of .npy tiles holds class codes and is read as the mask, counted from 1; auto takes the last one when its values are few codes in patches")
QT_TRANSLATE_NOOP("backend", "what is added to stored Sentinel-2 values before they are divided by 10000: auto follows the product's metadata, processing baseline or date, and takes none where these do not decide; -1000 since baseline 04.00")
QT_TRANSLATE_NOOP("backend", "how a large picture or a mosaic is cut into tiles")
QT_TRANSLATE_NOOP("backend", "pixels a side of the tiles into which a scene is cut")
QT_TRANSLATE_NOOP("backend", "pixels from one tile to the next; less than the tile makes them overlap, 'tile' puts them side by side")
QT_TRANSLATE_NOOP("backend", "the rest at the right and lower edge: drop leaves it out, shift moves the last tiles back until they end with the scene, pad fills them up with missing pixels")
QT_TRANSLATE_NOOP("backend", "share of pixels without data that a tile may have; tiles with more are left out and counted")
QT_TRANSLATE_NOOP("backend", "names of the bands to use, in this order; empty for all but quality masks")
QT_TRANSLATE_NOOP("backend", "where bands differ in resolution, whose grid the tiles lie on; the others are resampled to it")
QT_TRANSLATE_NOOP("backend", "how bands of another resolution are brought to the grid; bilinear averages when it makes them coarser")
QT_TRANSLATE_NOOP("backend", "whether pixels stored as 0 have no data; auto: in Landsat and Sentinel-2 products, whose fill value is 0, else what the file says")
QT_TRANSLATE_NOOP("backend", "class raster or vector file (GeoPackage, Shapefile, GeoJSON …) with the classes of the pixels; empty for none")
QT_TRANSLATE_NOOP("backend", "layer of a vector file that has several")
QT_TRANSLATE_NOOP("backend", "attribute of a vector file that names the class; empty makes all features one")
QT_TRANSLATE_NOOP("backend", "class of the pixels that lie in no feature; empty leaves them undefined")
QT_TRANSLATE_NOOP("backend", "class of a tile: that of most of its labelled pixels, or none to have masks only")
QT_TRANSLATE_NOOP("backend", "tiles up to so many pixels away in both directions are neighbours, tiles farther in both are distant")
QT_TRANSLATE_NOOP("backend", "memory for decoded blocks of the files; a pass over the tiles in order decodes each block once when a row of blocks fits")
QT_TRANSLATE_NOOP("backend", "MB")
QT_TRANSLATE_NOOP("backend", "training part and held-out part")
QT_TRANSLATE_NOOP("backend", "how samples are divided into a training part and a held-out part: given (the source's own folders), stratified (a seeded share of each class), ordered (the first of each class, since neighbouring numbers often show neighbouring places); auto takes given where the source has splits, else stratified")
QT_TRANSLATE_NOOP("backend", "share of each class in the training part, where the rule divides")
QT_TRANSLATE_NOOP("backend", "seed of the stratified draw")
QT_TRANSLATE_NOOP("backend", "keep the list of files and what was recognised in them, so that opening the folder again takes a second: auto does so for folders of 10000 files and more")
QT_TRANSLATE_NOOP("backend", "read pixels from the pack of this data where there is one ('terrella-cli datasets pack' makes it); never reads the files themselves")
QT_TRANSLATE_NOOP("backend", "memory for decoded samples; what does not fit is decoded again each epoch")
QT_TRANSLATE_NOOP("backend", "loader threads; the batches do not depend on their number")
QT_TRANSLATE_NOOP("backend", "How is learned")
QT_TRANSLATE_NOOP("backend", "The network that becomes the encoder")
QT_TRANSLATE_NOOP("backend", "Operations that make the views; the method's own recipe when not given")
QT_TRANSLATE_NOOP("backend", "Side of a view; the size of the data when not given")
QT_TRANSLATE_NOOP("backend", "pixels")
QT_TRANSLATE_NOOP("backend", "How the weights move")
QT_TRANSLATE_NOOP("backend", "The learning rate over the training")
QT_TRANSLATE_NOOP("backend", "Times that the training part is seen")
QT_TRANSLATE_NOOP("backend", "epochs")
QT_TRANSLATE_NOOP("backend", "Linear rise of the learning rate at the start")
QT_TRANSLATE_NOOP("backend", "How the learning rate falls after the warm-up")
QT_TRANSLATE_NOOP("backend", "Share of the peak rate at the end of the cosine")
QT_TRANSLATE_NOOP("backend", "Shares of the training at which 'step' lowers the rate")
QT_TRANSLATE_NOOP("backend", "Factor by which 'step' lowers the rate")
QT_TRANSLATE_NOOP("backend", "Samples that are compared with each other in one pass")
QT_TRANSLATE_NOOP("backend", "samples")
QT_TRANSLATE_NOOP("backend", "Passes whose gradients are averaged into one step")
QT_TRANSLATE_NOOP("backend", "batches")
QT_TRANSLATE_NOOP("backend", "Largest norm of all gradients together")
QT_TRANSLATE_NOOP("backend", "Of activations; losses, statistics and weights are float32 always. auto: bfloat16 where the device is fast at it")
QT_TRANSLATE_NOOP("backend", "auto: the first GPU, else the processor")
QT_TRANSLATE_NOOP("backend", "Cores that train; leave one free on a machine in use")
QT_TRANSLATE_NOOP("backend", "threads")
QT_TRANSLATE_NOOP("backend", "What is measured during the training")
QT_TRANSLATE_NOOP("backend", "How often health figures are measured")
QT_TRANSLATE_NOOP("backend", "steps")
QT_TRANSLATE_NOOP("backend", "Measure kNN accuracy on the held-out part after each epoch")
QT_TRANSLATE_NOOP("backend", "Train a linear classifier beside the method, without a gradient into the encoder, and measure its accuracy on the held-out part after each epoch; needs labels, and does not change the run")
QT_TRANSLATE_NOOP("backend", "Training samples used as neighbours, at most")
QT_TRANSLATE_NOOP("backend", "What is saved during the training")
QT_TRANSLATE_NOOP("backend", "How often the whole state is saved")
QT_TRANSLATE_NOOP("backend", "Newest checkpoints kept; the best by kNN stays as well")

// method supervised
QT_TRANSLATE_NOOP("backend", "share of each target that is spread over all classes")

// method simclr
QT_TRANSLATE_NOOP("backend", "divides the cosines: the smaller, the more the nearest strangers count")
QT_TRANSLATE_NOOP("backend", "0.1 (ImageNet), 0.5 (CIFAR-10)")
QT_TRANSLATE_NOOP("backend", "linear layers of the projection head")
QT_TRANSLATE_NOOP("backend", "dimensions in which the loss compares")
QT_TRANSLATE_NOOP("backend", "batch norm in the head, also after its last layer")
QT_TRANSLATE_NOOP("backend", "not said")
QT_TRANSLATE_NOOP("backend", "both views in one forward pass, so that batch-norm statistics cover all of them; off: a pass a view")
QT_TRANSLATE_NOOP("backend", "for teaching: takes away what keeps the method from collapsing, or what makes its views differ")

// method moco-v1
QT_TRANSLATE_NOOP("backend", "keys of earlier steps to tell apart, a multiple of the batch; auto: about a quarter of the training images, as more would hold keys of the same images")
QT_TRANSLATE_NOOP("backend", "how slowly the key encoder follows; runs of few steps (small data) do better with 0.99")
QT_TRANSLATE_NOOP("backend", "parts of a batch of keys that are normalised apart under a permutation, so that batch statistics do not give the answer away; 1: off")
QT_TRANSLATE_NOOP("backend", "8 (one a GPU)")
QT_TRANSLATE_NOOP("backend", "number of GPUs")
QT_TRANSLATE_NOOP("backend", "allow a queue that is no multiple of the batch: what does not fit before its end is dropped; off: it is refused")
QT_TRANSLATE_NOOP("backend", "refused; dropped in lightly")

// method moco-v2
QT_TRANSLATE_NOOP("backend", "0.07, and 0.2 in the v2 recipe")
QT_TRANSLATE_NOOP("backend", "each view is query and key once, and the loss the mean of both; twice the work a step")

// method moco-v3
QT_TRANSLATE_NOOP("backend", "1.0 (ResNet-50), 0.2 (ViT)")
QT_TRANSLATE_NOOP("backend", "how slowly the key network follows at the start; it rises to 1 along a cosine")
QT_TRANSLATE_NOOP("backend", "0.99 (0.996 for 1000 epochs)")
QT_TRANSLATE_NOOP("backend", "width of the hidden layer of projector and predictor")

// method inst-disc
QT_TRANSLATE_NOOP("backend", "entries of the memory drawn against each image; all: the full softmax, exact and best for up to some 100,000 images")
QT_TRANSLATE_NOOP("backend", "share of itself that an entry of the memory keeps")
QT_TRANSLATE_NOOP("backend", "first batches over which the constant Z is averaged; it is frozen afterwards")
QT_TRANSLATE_NOOP("backend", "initial batches")

// method triplet
QT_TRANSLATE_NOOP("backend", "by how much in cosine the positive must be nearer than the negative")
QT_TRANSLATE_NOOP("backend", "0.2 (squared distances of unit vectors, twice the cosine's)")
QT_TRANSLATE_NOOP("backend", "0.05; 0.2 in SSL-for-RS")
QT_TRANSLATE_NOOP("backend", "which triplets count: all inside the margin, hard (the negative is nearer), semi-hard (it is not, but inside the margin); hard alone can collapse early")

// method n-pair
QT_TRANSLATE_NOOP("backend", "weight of the mean squared length of the vectors")
QT_TRANSLATE_NOOP("backend", "compare directions only; without a temperature the loss then stays near that of chance")
QT_TRANSLATE_NOOP("backend", "64 to 512")

// method tile2vec
QT_TRANSLATE_NOOP("backend", "by how much the distant tile must be farther than the neighbour, in units of the features, which have no fixed length")
QT_TRANSLATE_NOOP("backend", "0.1, 1 in training")
QT_TRANSLATE_NOOP("backend", "weight of the features' length, which keeps them from meeting the margin by growing")

// method swav
QT_TRANSLATE_NOOP("backend", "clusters; some ten times as many as kinds of images are expected. Batch and queue need as many samples")
QT_TRANSLATE_NOOP("backend", "3000 (ImageNet, 1000 classes)")
QT_TRANSLATE_NOOP("backend", "divides the scores of the predictions")
QT_TRANSLATE_NOOP("backend", "smooths the codes: the smaller, the harder; 0.03 where the loss stays at that of chance")
QT_TRANSLATE_NOOP("backend", "of Sinkhorn and Knopp's algorithm")
QT_TRANSLATE_NOOP("backend", "embeddings of earlier batches that help to assign, a multiple of the batch; auto: as many as prototypes where the batch has fewer")
QT_TRANSLATE_NOOP("backend", "3840 (15 batches of 256), off for 4096")
QT_TRANSLATE_NOOP("backend", "3840 (batch 256), off")
QT_TRANSLATE_NOOP("backend", "epoch in which the queue begins, counted from 0")
QT_TRANSLATE_NOOP("backend", "first steps in which the prototypes stand still; auto: one epoch")
QT_TRANSLATE_NOOP("backend", "one epoch")
QT_TRANSLATE_NOOP("backend", "313 (batch 4096), 5005 (batch 256): one epoch")
QT_TRANSLATE_NOOP("backend", "width of the hidden layer of the projector")
QT_TRANSLATE_NOOP("backend", "dimensions in which prototypes lie")
QT_TRANSLATE_NOOP("backend", "small crops beside the two large ones; they only predict")
QT_TRANSLATE_NOOP("backend", "side of a small crop; auto: 3/7 of the view (96 of 224), a multiple of eight")
QT_TRANSLATE_NOOP("backend", "96 of 224")
QT_TRANSLATE_NOOP("backend", "least share of the image that a large crop covers")
QT_TRANSLATE_NOOP("backend", "least share of the image that a small crop covers")
QT_TRANSLATE_NOOP("backend", "largest share of the image that a small crop covers")

// method deep-cluster
QT_TRANSLATE_NOOP("backend", "clusters; some ten times as many as kinds of images are expected, and fewer than images")
QT_TRANSLATE_NOOP("backend", "3000; 10000 in DeepCluster")
QT_TRANSLATE_NOOP("backend", "clusterings from different beginnings; the loss is their mean")
QT_TRANSLATE_NOOP("backend", "of k-means")
QT_TRANSLATE_NOOP("backend", "principal components of the embeddings in which images are clustered, each scaled to the same variance; off clusters the embeddings as they are")
QT_TRANSLATE_NOOP("backend", "off; 256 in DeepCluster")
QT_TRANSLATE_NOOP("backend", "off; 256")
QT_TRANSLATE_NOOP("backend", "divides the cosines with the centroids")
QT_TRANSLATE_NOOP("backend", "dimensions in which images are clustered")

// method byol
QT_TRANSLATE_NOOP("backend", "how slowly the target follows at the start; it rises to 1 along a cosine. Batches below 256 want more")
QT_TRANSLATE_NOOP("backend", "0.996 (1000 epochs), 0.99 (300 and less)")

// method simsiam
QT_TRANSLATE_NOOP("backend", "width of the predictor's bottleneck")
QT_TRANSLATE_NOOP("backend", "the predictor keeps the peak learning rate: it must follow representations that still move")

// method barlow-twins
QT_TRANSLATE_NOOP("backend", "weight of the redundancy term: agreement between different dimensions")
QT_TRANSLATE_NOOP("backend", "width of the projector's three layers; the loss is D × D")
QT_TRANSLATE_NOOP("backend", "8192; 2048 and 512 on small Earth-observation images")

// method vicreg
QT_TRANSLATE_NOOP("backend", "weight of the distance between the views")
QT_TRANSLATE_NOOP("backend", "weight of the hinge that keeps each dimension's spread at 1")
QT_TRANSLATE_NOOP("backend", "weight of what dimensions repeat of each other")
QT_TRANSLATE_NOOP("backend", "width of the expander's three layers")

// backbone resnet18
QT_TRANSLATE_NOOP("backend", "first layers: standard is 7×7 with stride 2 and max pooling, small is 3×3 without either, for images of about 32 pixels")
QT_TRANSLATE_NOOP("backend", "start each residual branch at zero, so that a block begins as the identity")

// operation random-resized-crop
QT_TRANSLATE_NOOP("backend", "side of the result; 0: the size of the views")
QT_TRANSLATE_NOOP("backend", "smallest share of the image's area that a crop covers")
QT_TRANSLATE_NOOP("backend", "0.08 (SimCLR), 0.2 (MoCo-v2)")
QT_TRANSLATE_NOOP("backend", "largest share of the image's area that a crop covers")
QT_TRANSLATE_NOOP("backend", "smallest aspect ratio, width to height")
QT_TRANSLATE_NOOP("backend", "largest aspect ratio, width to height")
QT_TRANSLATE_NOOP("backend", "how pixels between pixels are found")
QT_TRANSLATE_NOOP("backend", "average over what a shrunken pixel covers (Pillow does, tensors in torchvision 0.14 do not)")

// operation resize
QT_TRANSLATE_NOOP("backend", "average over what a shrunken pixel covers")

// operation random-shift
QT_TRANSLATE_NOOP("backend", "largest shift either way, as a share of the side")
QT_TRANSLATE_NOOP("backend", "1/8 (4 of 32 px)")
QT_TRANSLATE_NOOP("backend", "share of the views that are shifted")

// operation horizontal-flip
QT_TRANSLATE_NOOP("backend", "share of the views that are flipped")

// operation quarter-turn
QT_TRANSLATE_NOOP("backend", "share of the views for which a turn is drawn, no turn among them")

// operation rotate
QT_TRANSLATE_NOOP("backend", "the image turns by −x to x")
QT_TRANSLATE_NOOP("backend", "what fills the corners: the image mirrored at its edges, each band's mean (as missing pixels), or zero")
QT_TRANSLATE_NOOP("backend", "share of the views that are turned")

// operation brightness-contrast
QT_TRANSLATE_NOOP("backend", "factors are drawn from 1 − x to 1 + x")
QT_TRANSLATE_NOOP("backend", "what contrast stretches away from: the mean of the whole image, or of each band")
QT_TRANSLATE_NOOP("backend", "share of the views that are changed")

// operation colour-jitter
QT_TRANSLATE_NOOP("backend", "0.8 (SimCLR), 0.4 (MoCo-v2)")
QT_TRANSLATE_NOOP("backend", "the hue turns by −x to x")
QT_TRANSLATE_NOOP("backend", "turns")
QT_TRANSLATE_NOOP("backend", "0.2 (SimCLR)")

// operation grey
QT_TRANSLATE_NOOP("backend", "share of the views that lose their colour")
QT_TRANSLATE_NOOP("backend", "what every band becomes where there is no luma: the mean of the bands' values, or of their standardised values, which leaves dark bands dark")
QT_TRANSLATE_NOOP("backend", "values, of images standardised before")

// operation solarise
QT_TRANSLATE_NOOP("backend", "values from here on are mirrored, in the band's range from 0 to 1")
QT_TRANSLATE_NOOP("backend", "0.2 in one of two views")

// operation lab
QT_TRANSLATE_NOOP("backend", "share of the views that are converted; below 1 views differ in kind")

// operation rand-augment
QT_TRANSLATE_NOOP("backend", "operations that are drawn for a view")
QT_TRANSLATE_NOOP("backend", "magnitudes are drawn from 1 to below this, in tenths of the strongest")
QT_TRANSLATE_NOOP("backend", "share of the drawn operations that are carried out")
QT_TRANSLATE_NOOP("backend", "what is drawn from; empty: all that make sense of these bands")
QT_TRANSLATE_NOOP("backend", "what comes in from outside: each band's mean, which normalising makes zero, or zero")

// operation gaussian-blur
QT_TRANSLATE_NOOP("backend", "smallest width of the Gaussian")
QT_TRANSLATE_NOOP("backend", "largest width of the Gaussian")
QT_TRANSLATE_NOOP("backend", "pixels that the kernel spans, odd; 0 is a tenth of the image's side")
QT_TRANSLATE_NOOP("backend", "a tenth of the side")
QT_TRANSLATE_NOOP("backend", "share of the views that are blurred")

// operation noise
QT_TRANSLATE_NOOP("backend", "largest deviation of the noise, as a share of each band's own deviation")
QT_TRANSLATE_NOOP("backend", "share of the views that get noise")

// operation speckle
QT_TRANSLATE_NOOP("backend", "looks that the speckle has: the fewer, the stronger; deviation 1/√looks")
QT_TRANSLATE_NOOP("backend", "looks")
QT_TRANSLATE_NOOP("backend", "4.4 equivalent looks")
QT_TRANSLATE_NOOP("backend", "share of the views that get speckle")

// operation haze
QT_TRANSLATE_NOOP("backend", "largest optical depth at 550 nm; drawn from 0")
QT_TRANSLATE_NOOP("backend", "Ångström's exponent: how much more short waves scatter; 0 is a grey cloud")
QT_TRANSLATE_NOOP("backend", "what full haze looks like, in the unit range")
QT_TRANSLATE_NOOP("backend", "patches of haze along a side; 0: the same everywhere")
QT_TRANSLATE_NOOP("backend", "share of the views that get haze")

// operation band-jitter
QT_TRANSLATE_NOOP("backend", "factors are drawn from 1 − x to 1 + x, a band at a time")
QT_TRANSLATE_NOOP("backend", "shifts are drawn from −x to x deviations of the band")
QT_TRANSLATE_NOOP("backend", "deviations")

// operation spectral-noise
QT_TRANSLATE_NOOP("backend", "deviation of the spectrum that is added, as a share of each band's own")
QT_TRANSLATE_NOOP("backend", "bands so far apart are alike by a third (1/e); small: every band for itself")
QT_TRANSLATE_NOOP("backend", "nm")

// operation channel-drop
QT_TRANSLATE_NOOP("backend", "bands that are dropped at most; how many is drawn, from 1")
QT_TRANSLATE_NOOP("backend", "bands")
QT_TRANSLATE_NOOP("backend", "share of the views that lose bands")

// operation sensor-drop
QT_TRANSLATE_NOOP("backend", "share of the views that lose one of the two sensors")
QT_TRANSLATE_NOOP("backend", "what the bands of the lost sensor become: their mean, which normalising makes zero, or zero")
QT_TRANSLATE_NOOP("backend", "zero, of values that are not normalised")

// operation band-group
QT_TRANSLATE_NOOP("backend", "names of the bands of each group with spaces between; empty: visible, near infrared, short-wave infrared, radar")
QT_TRANSLATE_NOOP("backend", "'B02 B03 B04 B08', 'B05 B06 B07 B8A', 'B11 B12'")
QT_TRANSLATE_NOOP("backend", "the group that is shown, from 1; 0: drawn for each view")
QT_TRANSLATE_NOOP("backend", "what hidden bands become: their mean, which normalising makes zero, or zero")
QT_TRANSLATE_NOOP("backend", "share of the views that show one group only")

// operation band-shuffle
QT_TRANSLATE_NOOP("backend", "what moves: the bands' values, or their standardised values, which leaves each band its mean and deviation")
QT_TRANSLATE_NOOP("backend", "share of the views whose bands change places")

// operation cut-out
QT_TRANSLATE_NOOP("backend", "side of the square, as a share of the image's shorter side")
QT_TRANSLATE_NOOP("backend", "0.5 (16 of 32 px)")
QT_TRANSLATE_NOOP("backend", "16 px whatever the image")
QT_TRANSLATE_NOOP("backend", "what it is filled with: each band's mean, which normalising makes zero, or zero")
QT_TRANSLATE_NOOP("backend", "grey 127")
QT_TRANSLATE_NOOP("backend", "share of the views that lose a square")

// operation random-erasing
QT_TRANSLATE_NOOP("backend", "smallest share of the image's area that is erased")
QT_TRANSLATE_NOOP("backend", "largest share of the image's area that is erased")
QT_TRANSLATE_NOOP("backend", "smallest aspect ratio")
QT_TRANSLATE_NOOP("backend", "largest aspect ratio")
QT_TRANSLATE_NOOP("backend", "what it is filled with: each band's mean, which normalising makes zero, zero, or noise of the band's mean and deviation")
QT_TRANSLATE_NOOP("backend", "share of the views that lose a rectangle")

// operation clip
QT_TRANSLATE_NOOP("backend", "values further from the band's mean are cut off")
QT_TRANSLATE_NOOP("backend", "2, then rounded to 8 bits")

// operation normalise
QT_TRANSLATE_NOOP("backend", "one value a band in the unit range; empty: the training part's")
QT_TRANSLATE_NOOP("backend", "unit range")

// optimiser sgd
QT_TRANSLATE_NOOP("backend", "Learning rate at its peak; scale it with the batch (0.03 belongs to 256)")
QT_TRANSLATE_NOOP("backend", "Share of the last step's direction that is kept")
QT_TRANSLATE_NOOP("backend", "Look ahead along the momentum before stepping")
QT_TRANSLATE_NOOP("backend", "Pull of the weights towards zero")
QT_TRANSLATE_NOOP("backend", "Decay biases and norm layers too")

// optimiser adam
QT_TRANSLATE_NOOP("backend", "Learning rate at its peak")
QT_TRANSLATE_NOOP("backend", "Memory of the gradient's mean")
QT_TRANSLATE_NOOP("backend", "Memory of the gradient's square")
QT_TRANSLATE_NOOP("backend", "Keeps the division finite")
QT_TRANSLATE_NOOP("backend", "Pull of the weights towards zero, added to the gradient")

// optimiser adamw
QT_TRANSLATE_NOOP("backend", "Pull of the weights towards zero, apart from the gradient")

// optimiser lars
QT_TRANSLATE_NOOP("backend", "Learning rate at its peak, before the trust ratio; scale it with the batch (0.3 belongs to 256)")
QT_TRANSLATE_NOOP("backend", "0.3 · batch / 256")
QT_TRANSLATE_NOOP("backend", "0.2 · batch / 256")
QT_TRANSLATE_NOOP("backend", "How far a tensor may move, relative to its own norm, at a rate of 1")
QT_TRANSLATE_NOOP("backend", "published: the ratio to gradient and decay together; lightly: to the sum of their norms, and Nesterov is possible")
QT_TRANSLATE_NOOP("backend", "Decay and scale biases and norm layers too")

// optimiser adan
QT_TRANSLATE_NOOP("backend", "1e-3 · batch / 256")
QT_TRANSLATE_NOOP("backend", "Memory of the gradient's change, and its weight")
QT_TRANSLATE_NOOP("backend", "Memory of the square")
QT_TRANSLATE_NOOP("backend", "Decay before the step, as AdamW; else as a proximal step after it")

// evaluation by kNN
QT_TRANSLATE_NOOP("backend", "Neighbours that vote")
QT_TRANSLATE_NOOP("backend", "Votes weigh exp(cosine / temperature): small values listen to the nearest")

// evaluation by a linear classifier
QT_TRANSLATE_NOOP("backend", "lbfgs: exact multinomial logistic regression; sgd: stochastic gradient descent as published")
QT_TRANSLATE_NOOP("backend", "Inverse weight of the penalty on the weights (lbfgs); auto: the one of 0.0001 to 10 that does best on a fifth of each class of the training part")
QT_TRANSLATE_NOOP("backend", "Features to zero mean and unit deviation of the training part; the published probe (sgd, lr 30) takes them as they are")
QT_TRANSLATE_NOOP("backend", "Passes over the training part (sgd)")
QT_TRANSLATE_NOOP("backend", "Learning rate for a batch of 256 (sgd); 0.1 to 1 suits standardised features")
QT_TRANSLATE_NOOP("backend", "Samples a step (sgd)")

// methods
QT_TRANSLATE_NOOP("backend", "supervised")
QT_TRANSLATE_NOOP("backend", "Cross-entropy")
QT_TRANSLATE_NOOP("backend", "baseline: cross entropy on labels")
QT_TRANSLATE_NOOP("backend", "contrastive")
QT_TRANSLATE_NOOP("backend", "NT-Xent")
QT_TRANSLATE_NOOP("backend", "InfoNCE")
QT_TRANSLATE_NOOP("backend", "InfoNCE, both directions")
QT_TRANSLATE_NOOP("backend", "instance NCE")
QT_TRANSLATE_NOOP("backend", "triplet hinge")
QT_TRANSLATE_NOOP("backend", "N-pair")
QT_TRANSLATE_NOOP("backend", "clustering")
QT_TRANSLATE_NOOP("backend", "swapped prediction")
QT_TRANSLATE_NOOP("backend", "cross-entropy of clusters")
QT_TRANSLATE_NOOP("backend", "distillation")
QT_TRANSLATE_NOOP("backend", "squared distance of directions")
QT_TRANSLATE_NOOP("backend", "negative cosine")
QT_TRANSLATE_NOOP("backend", "redundancy")
QT_TRANSLATE_NOOP("backend", "cross-correlation against identity")
QT_TRANSLATE_NOOP("backend", "variance-invariance-covariance")

// recipes of methods
QT_TRANSLATE_NOOP("backend", "residual networks on ImageNet, in any size of batch")
QT_TRANSLATE_NOOP("backend", "a few thousand images of 64 pixels or less on a processor, in minutes: small batches, many steps, heads no wider than needed")
QT_TRANSLATE_NOOP("backend", "this program's own: chosen on the embedded scenes for MoCo-v2, SwAV, SimSiam and Barlow Twins (tests/studies/benchmark.py rates); other methods take the same")
QT_TRANSLATE_NOOP("backend", "batches of 4096 on ImageNet, 100 to 1000 epochs")
QT_TRANSLATE_NOOP("backend", "the head of three layers that SimCLR v2 brought, batches of 512")
QT_TRANSLATE_NOOP("backend", "google-research/simclr run.py")
QT_TRANSLATE_NOOP("backend", "images of 32 pixels, batches of 512")
QT_TRANSLATE_NOOP("backend", "batches of 256 on ImageNet, whose million images fill the queue")
QT_TRANSLATE_NOOP("backend", "batches of 256 on ImageNet, whose million images fill the queue; 200 to 800 epochs")
QT_TRANSLATE_NOOP("backend", "residual networks in batches of 4096")
QT_TRANSLATE_NOOP("backend", "long training asks for half the rate and a slower teacher")
QT_TRANSLATE_NOOP("backend", "facebookresearch/moco-v3 CONFIG.md, ResNet-50, 1000 epochs")
QT_TRANSLATE_NOOP("backend", "batches of 256 on ImageNet")
QT_TRANSLATE_NOOP("backend", "triplets of tiles of 50 pixels, in batches of 50")
QT_TRANSLATE_NOOP("backend", "batches of 4096; the prototypes stand still for an epoch")
QT_TRANSLATE_NOOP("backend", "one machine: a queue of 3840 embeddings from epoch 15, no warm-up")
QT_TRANSLATE_NOOP("backend", "batches of 4096")
QT_TRANSLATE_NOOP("backend", "batches of 4096, long training")
QT_TRANSLATE_NOOP("backend", "shorter training: a higher rate and a quicker teacher")
QT_TRANSLATE_NOOP("backend", "google-deepmind/deepmind-research byol/configs/byol.py")
QT_TRANSLATE_NOOP("backend", "batches of 512 on ImageNet, 100 epochs; all weights decay")
QT_TRANSLATE_NOOP("backend", "batches of 2048, 1000 epochs; there biases and norm layers go at 0.0048, here at the rate of the weights")
QT_TRANSLATE_NOOP("backend", "batches of 2048, 1000 epochs")

// operations
QT_TRANSLATE_NOOP("backend", "Cuts a random rectangle and resizes it to the view")
QT_TRANSLATE_NOOP("backend", "Resizes the whole image")
QT_TRANSLATE_NOOP("backend", "Shifts by whole pixels, the border mirrored")
QT_TRANSLATE_NOOP("backend", "Mirrors left and right")
QT_TRANSLATE_NOOP("backend", "Mirrors top and bottom")
QT_TRANSLATE_NOOP("backend", "Turns by 0, 90, 180 or 270 degrees")
QT_TRANSLATE_NOOP("backend", "Turns by any angle")
QT_TRANSLATE_NOOP("backend", "Changes brightness and contrast of any bands")
QT_TRANSLATE_NOOP("backend", "Changes brightness, contrast, saturation and hue of RGB images")
QT_TRANSLATE_NOOP("backend", "Replaces all bands by the image's grey")
QT_TRANSLATE_NOOP("backend", "Mirrors values above a threshold")
QT_TRANSLATE_NOOP("backend", "Turns red, green and blue into lightness and two colours")
QT_TRANSLATE_NOOP("backend", "Carries out a few operations drawn from a list")
QT_TRANSLATE_NOOP("backend", "Blurs with a Gaussian of random width")
QT_TRANSLATE_NOOP("backend", "Adds Gaussian noise")
QT_TRANSLATE_NOOP("backend", "Multiplies radar backscatter by gamma noise")
QT_TRANSLATE_NOOP("backend", "Veils optical bands with haze, short waves most")
QT_TRANSLATE_NOOP("backend", "Scales and shifts each band by itself")
QT_TRANSLATE_NOOP("backend", "Adds a smooth random spectrum to all pixels")
QT_TRANSLATE_NOOP("backend", "Replaces random bands by their mean")
QT_TRANSLATE_NOOP("backend", "Hides the radar or the optical bands")
QT_TRANSLATE_NOOP("backend", "Shows one group of bands and hides the others")
QT_TRANSLATE_NOOP("backend", "Puts the bands in random order")
QT_TRANSLATE_NOOP("backend", "Hides a square")
QT_TRANSLATE_NOOP("backend", "Hides a random rectangle")
QT_TRANSLATE_NOOP("backend", "Cuts values off that lie far from the mean")
QT_TRANSLATE_NOOP("backend", "Brings every band to mean 0 and deviation 1")

// recipes of views
QT_TRANSLATE_NOOP("backend", "Evaluation")
QT_TRANSLATE_NOOP("backend", "Supervised")
QT_TRANSLATE_NOOP("backend", "Crops of half the image or more, as labels of whole scenes want them")
QT_TRANSLATE_NOOP("backend", "InstDisc, MoCo-v1")
QT_TRANSLATE_NOOP("backend", "Bands other than red, green and blue get brightness and contrast by factors 0.6 to 1.4, the standardised mean as grey, and a vertical flip, as torchgeo's trainers")
QT_TRANSLATE_NOOP("backend", "SimCLR")
QT_TRANSLATE_NOOP("backend", "MoCo-v2, SimSiam, SeCo")
QT_TRANSLATE_NOOP("backend", "SwAV")
QT_TRANSLATE_NOOP("backend", "BYOL, Barlow Twins, VICReg, MoCo-v3")
QT_TRANSLATE_NOOP("backend", "DINO")
QT_TRANSLATE_NOOP("backend", "DINO-MM")
QT_TRANSLATE_NOOP("backend", "The lost sensor becomes its mean, as zero is after normalising; solarise mirrors bright values, where the code mirrors dark ones; values are not rounded to 8 bits")
QT_TRANSLATE_NOOP("backend", "CMID")
QT_TRANSLATE_NOOP("backend", "The mask is drawn by the method, not by the pipeline")
QT_TRANSLATE_NOOP("backend", "MAE")
QT_TRANSLATE_NOOP("backend", "SimMIM")
QT_TRANSLATE_NOOP("backend", "FixMatch")
QT_TRANSLATE_NOOP("backend", "CutOut hides half a side, the 16 pixels of 32 of the paper; bands other than red, green and blue are drawn nine operations of the fourteen")
QT_TRANSLATE_NOOP("backend", "CoMatch")
QT_TRANSLATE_NOOP("backend", "All three views are normalised, which one is not in several published configurations")
QT_TRANSLATE_NOOP("backend", "Minimal for Earth observation")
QT_TRANSLATE_NOOP("backend", "Tile2Vec")
QT_TRANSLATE_NOOP("backend", "Radar")
QT_TRANSLATE_NOOP("backend", "Ours: crop, gain in decibel, speckle and flips; no recipe is published")

// figures of health
QT_TRANSLATE_NOOP("backend", "Spread of the normalised projections times √D: about 1 when they fill the sphere, 0 when all images got the same")
QT_TRANSLATE_NOOP("backend", "Directions that the projections use: exp of the entropy of their singular values")
QT_TRANSLATE_NOOP("backend", "The same as a share of the directions that so many images could use")
QT_TRANSLATE_NOOP("backend", "Mean cosine between the projections of different images: 1 when all are the same")
QT_TRANSLATE_NOOP("backend", "Mean squared distance of the projections of two views of one image")
QT_TRANSLATE_NOOP("backend", "How evenly the projections lie on the sphere: 0 when in one place, about −4 when everywhere")
QT_TRANSLATE_NOOP("backend", "accuracy")
QT_TRANSLATE_NOOP("backend", "How often the two views of an image find each other, or a class is told right")
QT_TRANSLATE_NOOP("backend", "Accuracy of the neighbours of held-out images: whether the features are any good")
QT_TRANSLATE_NOOP("backend", "Spread of the encoder's normalised features times √D: what downstream tasks will see")
QT_TRANSLATE_NOOP("backend", "Directions that the encoder's features use")
QT_TRANSLATE_NOOP("backend", "Mean cosine between the features of different images")
QT_TRANSLATE_NOOP("backend", "Length of all gradients together")
QT_TRANSLATE_NOOP("backend", "Length of the gradients of one stage of the encoder, or of what follows it")
QT_TRANSLATE_NOOP("backend", "Length of the step that the weights took, as a share of their own length")
QT_TRANSLATE_NOOP("backend", "Values of embeddings and projections that are no finite number")
QT_TRANSLATE_NOOP("backend", "Share of the time in which training waits for images")
QT_TRANSLATE_NOOP("backend", "momentum")
QT_TRANSLATE_NOOP("backend", "The share of itself that the slowly following network keeps in a step")
QT_TRANSLATE_NOOP("backend", "prototype usage")
QT_TRANSLATE_NOOP("backend", "Prototypes in use: perplexity of the mean assignment over their number")
QT_TRANSLATE_NOOP("backend", "assignment entropy")
QT_TRANSLATE_NOOP("backend", "Mean entropy of an image's assignment over ln K: 1 when it says nothing")
QT_TRANSLATE_NOOP("backend", "teacher entropy")
QT_TRANSLATE_NOOP("backend", "Mean entropy of the teacher's output over ln K: 1 when it is the same for all")
QT_TRANSLATE_NOOP("backend", "teacher student kl")
QT_TRANSLATE_NOOP("backend", "How much the student's output still differs from the teacher's")
QT_TRANSLATE_NOOP("backend", "Learning rate of the step, after warm-up and schedule")

// rules of health
QT_TRANSLATE_NOOP("backend", "Complete collapse")
QT_TRANSLATE_NOOP("backend", "The network answers nearly the same for all images, so that nothing tells them apart. A loss that only asks two views to agree is lowest there: Chen and He (2021, SimSiam, §4.1) see the deviation of the projections fall to 0 while the loss reaches its minimum. A rate that is too high leads there as well")
QT_TRANSLATE_NOOP("backend", "Dimensional collapse")
QT_TRANSLATE_NOOP("backend", "The projections differ, but along few directions: the others are lost to downstream tasks. Jing et al. (2022) show how strong augmentation and products of layers do this even with negatives; Garrido et al. (2023, RankMe) find that the effective rank predicts downstream accuracy")
QT_TRANSLATE_NOOP("backend", "Dead prototypes")
QT_TRANSLATE_NOOP("backend", "Most prototypes get no image, so that the assignments tell few groups apart. Caron et al. (2020, SwAV, §3.2) keep them in equal use by Sinkhorn and Knopp's algorithm; it fails when its epsilon is too large, the batch is much smaller than the prototypes are many, or the prototypes move too early")
QT_TRANSLATE_NOOP("backend", "Trivial loss")
QT_TRANSLATE_NOOP("backend", "The loss is what a network gets that answers the same for every image (ln K of a softmax over K), and does not leave it. Posted runs of DINO stood at ln 65536 = 11.09 for days (facebookresearch/dino, issue 246) and of SwAV at ln 512 = 6.24 without being noticed. In the first epochs of MoCo such a loss is normal, later it is not")
QT_TRANSLATE_NOOP("backend", "Shortcut")
QT_TRANSLATE_NOOP("backend", "The task is solved without what makes features useful: by colours, borders or sensor marks, or because the views are alike. Chen et al. (2020, SimCLR, §3.1) show that crops of one image share their colour histogram, which alone tells images apart, so that colour distortion is needed; Doersch et al. (2015, §3.1) found a lens's aberration")
QT_TRANSLATE_NOOP("backend", "Diverging")
QT_TRANSLATE_NOOP("backend", "The loss rises again after it had fallen, and the network with it: steps lead further than the slope they follow is valid for. Pascanu et al. (2013) describe how gradients grow then, and clip them; Goyal et al. (2017, §2.2) warm the rate up for the same reason")
QT_TRANSLATE_NOOP("backend", "Overfitting")
QT_TRANSLATE_NOOP("backend", "The network gets better at its own task and worse at telling classes of images it has not seen. Few images seen often are learned by heart; the features of the head's task leave the encoder (Chen et al. 2020, SimCLR, §4.2)")
QT_TRANSLATE_NOOP("backend", "Learning rate too high")
QT_TRANSLATE_NOOP("backend", "Each step replaces a good part of the weights, so that what earlier steps learned does not last. You et al. (2017, LARS, §4) see training fail where the step is long against the weights of a layer; batch norm hides it from the loss, which no longer depends on their length")
QT_TRANSLATE_NOOP("backend", "Learning rate too low")
QT_TRANSLATE_NOOP("backend", "The weights hardly move, and neither does the loss: the run will end as it began. You et al. (2017, LARS, §4) compare the step with the weights for this; rates are published for batches of 256 and scale with the batch (Goyal et al. 2017, §2.1)")
QT_TRANSLATE_NOOP("backend", "Frozen teacher")
QT_TRANSLATE_NOOP("backend", "The network that gives the targets hardly follows the one that learns, so that the targets stay those of random weights. Grill et al. (2020, BYOL, table 5) get 18.8 % with a target that never moves against 68.4 % with 0.99; published momenta are made for runs of many more steps")
QT_TRANSLATE_NOOP("backend", "Stale queue")
QT_TRANSLATE_NOOP("backend", "Keys of the queue come from encoders that no longer exist, so that the loss compares queries with answers of different networks. He et al. (2020, MoCo, §4.1) lose 4 points at a momentum of 0.9 and learn nothing at 0: keys must come from an encoder that moves slowly against the time they wait")
QT_TRANSLATE_NOOP("backend", "Data starved")
QT_TRANSLATE_NOOP("backend", "Reading and augmenting images is slower than learning from them")
QT_TRANSLATE_NOOP("backend", "Non finite")
QT_TRANSLATE_NOOP("backend", "Broken files")
QT_TRANSLATE_NOOP("backend", "Damaged checkpoint")
