// Adds the place where the phone stands to a list of points. Without script, or without leave, the points are typed.
"use strict";
document.querySelectorAll("textarea[data-points]").forEach((field) => {
  if (!navigator.geolocation) return;
  const button = document.createElement("button"), said = document.createElement("p");
  button.type = "button";
  button.className = "quiet small";
  button.textContent = field.dataset.points;
  said.className = "hint";
  said.setAttribute("role", "status");
  field.after(button, said);
  button.addEventListener("click", () => {
    said.textContent = field.dataset.waiting;
    navigator.geolocation.getCurrentPosition(
      (place) => {
        const line = place.coords.latitude.toFixed(6) + ", " + place.coords.longitude.toFixed(6);
        field.value = (field.value.trim() ? field.value.trim() + "\n" : "") + line;
        said.textContent = field.dataset.found.replace("{m}", Math.round(place.coords.accuracy));
      },
      () => { said.textContent = field.dataset.refused; },
      { enableHighAccuracy: true, timeout: 30000 }
    );
  });
});
