// Brings the marked words to the middle of the window, also where the address lacks #here.
const here = document.getElementById("here");
if (here) here.scrollIntoView({ block: "center" });
